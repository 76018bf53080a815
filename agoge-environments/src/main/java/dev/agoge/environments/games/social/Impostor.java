package dev.agoge.environments.games.social;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.social.Village.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A game of hidden roles. Each night an impostor kills one of the crew, and two of the crew who are
 * left, drawn by lot, spend it together and so know each other as honest. By day each living player
 * makes one statement, in order, then all vote at the same time; who has the most votes leaves and
 * shows the role. The crew wins when no impostor is left, the impostors when they are as many as
 * the crew.
 *
 * @param names of the players
 * @param impostors who has the secret role, a bit each
 */
public record Impostor(List<String> names, int impostors) implements Game<Village> {
  public Impostor {
    names = List.copyOf(names);
  }

  /** Saying nothing; {@code 1 + player} accuses, {@code 1 + players + player} vouches. */
  static final int SILENT = 0;

  @Override
  public int players() {
    return names.size();
  }

  @Override
  public Village start() {
    List<Integer> none = Collections.nCopies(players(), 0);
    Village village =
        new Village((1 << players()) - 1, impostors, 0, Phase.KILL, 0, 0, none, none, none, "");
    return night(village);
  }

  private static Village night(Village v) {
    int killer = Integer.numberOfTrailingZeros(v.alive() & v.impostors());
    return at(v, Phase.KILL, killer, v.alive(), v.log());
  }

  private static Village at(Village v, Phase phase, int turn, int alive, String log) {
    List<Integer> none = Collections.nCopies(v.known().size(), 0);
    boolean same = phase == Phase.NIGHT || phase == Phase.OVER;
    int day = phase == Phase.KILL ? v.day() + 1 : v.day();
    Village next =
        new Village(
            alive,
            v.impostors(),
            day,
            phase,
            turn,
            same ? v.pair() : 0,
            v.known(),
            none,
            none,
            log);
    return next.decided() && phase != Phase.OVER ? at(next, Phase.OVER, 0, alive, log) : next;
  }

  @Override
  public int mover(Village v) {
    return switch (v.phase()) {
      case OVER -> OVER;
      case NIGHT -> CHANCE;
      case KILL, TALK, VOTE -> v.turn();
    };
  }

  @Override
  public int moment(Village v) {
    return v.day();
  }

  @Override
  public int moves(Village v) {
    int others = Integer.bitCount(v.alive()) - 1;
    return switch (v.phase()) {
      case OVER -> 0;
      case KILL -> Integer.bitCount(v.crew());
      case NIGHT -> pairs(Integer.bitCount(v.crew()));
      case TALK -> 1 + 2 * others;
      case VOTE -> 1 + others;
    };
  }

  private static int pairs(int crew) {
    return crew * (crew - 1) / 2;
  }

  /** The living player of a number among those of some bits. */
  private static int nth(int bits, int number) {
    int rest = bits;
    for (int i = 0; i < number; i++) {
      rest &= rest - 1;
    }
    return Integer.numberOfTrailingZeros(rest);
  }

  private static int others(Village v) {
    return v.alive() & ~(1 << v.turn());
  }

  /** Whom a move concerns; -1 for none. */
  int target(Village v, int index) {
    return switch (v.phase()) {
      case KILL -> nth(v.crew(), index);
      case TALK -> index == 0 ? -1 : nth(others(v), (index - 1) / 2);
      case VOTE -> index == 0 ? -1 : nth(others(v), index - 1);
      case NIGHT, OVER -> -1;
    };
  }

  @Override
  public String move(Village v, int index) {
    int target = target(v, index);
    String name = target < 0 ? "" : names.get(target);
    return switch (v.phase()) {
      case KILL -> "kill ".concat(name);
      case TALK ->
          index == 0 ? "say nothing" : (vouches(index) ? "vouch " : "accuse ").concat(name);
      case VOTE -> index == 0 ? "skip" : "vote ".concat(name);
      case NIGHT, OVER -> "pair " + index;
    };
  }

  private static boolean vouches(int index) {
    return index > 0 && index % 2 == 0;
  }

  @Override
  public Village apply(Village v, int index) {
    return switch (v.phase()) {
      case KILL -> killed(v, target(v, index));
      case NIGHT -> paired(v, index);
      case TALK -> said(v, index);
      case VOTE -> voted(v, target(v, index));
      case OVER -> throw new IllegalStateException("the game is over");
    };
  }

  private Village killed(Village v, int victim) {
    String log = v.log() + "Night " + v.day() + ": " + names.get(victim) + " was killed.\n";
    return at(v, Phase.NIGHT, 0, v.alive() & ~(1 << victim), log);
  }

  private static Village paired(Village v, int outcome) {
    int crew = v.crew();
    int number = outcome;
    int second = 1;
    while (number >= second) {
      number -= second++;
    }
    int one = nth(crew, number);
    int two = nth(crew, second);
    List<Integer> known = new ArrayList<>(v.known());
    known.set(one, known.get(one) | 1 << two);
    known.set(two, known.get(two) | 1 << one);
    return new Village(
        v.alive(),
        v.impostors(),
        v.day(),
        Phase.TALK,
        Integer.numberOfTrailingZeros(v.alive()),
        1 << one | 1 << two,
        known,
        v.said(),
        v.votes(),
        v.log());
  }

  private Village said(Village v, int index) {
    List<Integer> said = new ArrayList<>(v.said());
    int target = target(v, index);
    said.set(v.turn(), index == 0 ? SILENT : 1 + target + (vouches(index) ? players() : 0));
    int next = v.after(v.turn());
    return new Village(
        v.alive(),
        v.impostors(),
        v.day(),
        next < 0 ? Phase.VOTE : Phase.TALK,
        next < 0 ? Integer.numberOfTrailingZeros(v.alive()) : next,
        v.pair(),
        v.known(),
        said,
        v.votes(),
        v.log());
  }

  private Village voted(Village v, int target) {
    List<Integer> votes = new ArrayList<>(v.votes());
    votes.set(v.turn(), target + 1);
    int next = v.after(v.turn());
    Village after =
        new Village(
            v.alive(),
            v.impostors(),
            v.day(),
            Phase.VOTE,
            Math.max(0, next),
            v.pair(),
            v.known(),
            v.said(),
            votes,
            v.log());
    return next < 0 ? counted(after) : after;
  }

  private Village counted(Village v) {
    int out = Ballot.out(v);
    String log = v.log() + Ballot.told(v, names, out);
    int alive = out < 0 ? v.alive() : v.alive() & ~(1 << out);
    Village dusk = at(v, Phase.NIGHT, 0, alive, log);
    return dusk.phase() == Phase.OVER ? dusk : night(dusk);
  }

  @Override
  public double score(Village v, int player) {
    boolean crewWon = (v.alive() & v.impostors()) == 0;
    return crewWon != v.isImpostor(player) ? 1 : -1;
  }

  @Override
  public double worst() {
    return -1;
  }

  @Override
  public double best() {
    return 1;
  }

  @Override
  public String rules(int player) {
    return Stories.rules(this, player);
  }

  @Override
  public String view(Village v, int player) {
    return Stories.view(this, v, player);
  }

  @Override
  public String key(Village v) {
    return v.alive()
        + ","
        + v.day()
        + v.phase().name().charAt(0)
        + v.turn()
        + ","
        + v.pair()
        + ","
        + v.known()
        + v.said()
        + v.votes()
        + v.log();
  }

  @Override
  public String information(Village v) {
    return v.turn() + view(v, v.turn());
  }
}
