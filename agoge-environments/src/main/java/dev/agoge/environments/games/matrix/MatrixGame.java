package dev.agoge.environments.games.matrix;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * A game of two choices, played several times. Choices are numbered 0 for C and 1 for D, moves by
 * the order in which they are listed.
 *
 * @param title what it is called
 * @param c the choice that suits the other player
 * @param d the other choice
 * @param payoffs what each gets
 * @param rounds how often it is played, at most 30
 * @param dFirst whether D is listed before C
 */
public record MatrixGame(
    String title, String c, String d, Payoffs payoffs, int rounds, boolean dFirst)
    implements Game<Rounds> {

  @Override
  public int players() {
    return 2;
  }

  @Override
  public Rounds start() {
    return Rounds.NONE;
  }

  @Override
  public int mover(Rounds state) {
    return state.round() == rounds ? OVER : state.chosen() < 0 ? 0 : 1;
  }

  @Override
  public int moves(Rounds state) {
    return state.round() == rounds ? 0 : 2;
  }

  @Override
  public String move(Rounds state, int index) {
    return word(choice(index));
  }

  /** The choice that a move is, or the move that a choice is. */
  private int choice(int index) {
    return dFirst ? 1 - index : index;
  }

  private String word(int choice) {
    return choice == 0 ? c : d;
  }

  /** Has a strategy that gives choices give moves. */
  public Strategy<Rounds> moves(Strategy<Rounds> choices) {
    return (game, state, draw) -> choice(choices.choose(game, state, draw));
  }

  @Override
  public Rounds apply(Rounds s, int index) {
    int choice = choice(index);
    if (s.chosen() < 0) {
      return new Rounds(s.round(), choice, s.first(), s.second(), s.won1(), s.won2());
    }
    boolean one = s.chosen() == 0;
    boolean two = choice == 0;
    return new Rounds(
        s.round() + 1,
        -1,
        s.first() << 1 | s.chosen(),
        s.second() << 1 | choice,
        s.won1() + payoffs.of(one, two),
        s.won2() + payoffs.of(two, one));
  }

  @Override
  public double score(Rounds state, int player) {
    return player == 0 ? state.won1() : state.won2();
  }

  @Override
  public double worst() {
    return (double) rounds * payoffs.least();
  }

  @Override
  public double best() {
    return (double) rounds * payoffs.most();
  }

  @Override
  public String rules(int player) {
    return title
        + ", "
        + rounds
        + " rounds; both choose at the same time. Points for you and the other: both "
        + c
        + points(payoffs.both(), payoffs.both())
        + ", both "
        + d
        + points(payoffs.neither(), payoffs.neither())
        + ", you "
        + c
        + " alone"
        + points(payoffs.alone(), payoffs.gain())
        + ", you "
        + d
        + " alone"
        + points(payoffs.gain(), payoffs.alone())
        + ". Your own points count. Say: "
        + word(choice(0))
        + " or "
        + word(choice(1))
        + ".";
  }

  private static String points(int mine, int others) {
    return " " + mine + " and " + others;
  }

  @Override
  public String view(Rounds s, int player) {
    StringBuilder text = new StringBuilder(80);
    if (s.round() > 0) {
      text.append("you: ").append(word(s.last(player)));
      text.append(", the other: ").append(word(s.last(1 - player))).append(". ");
    }
    if (s.round() == rounds) {
      text.append("All rounds are played; points: you ");
    } else {
      text.append("round ").append(s.round() + 1).append(" of ").append(rounds);
      text.append("; points: you ");
    }
    text.append((int) score(s, player)).append(", the other ").append((int) score(s, 1 - player));
    return text.toString();
  }

  @Override
  public String key(Rounds s) {
    return s.round() + "," + s.chosen() + "," + s.first() + "," + s.second();
  }

  @Override
  public String information(Rounds s) {
    return (s.chosen() < 0 ? "1," : "2,") + s.round() + "," + s.first() + "," + s.second();
  }
}
