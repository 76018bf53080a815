package dev.agoge.environments.games.cards;

import dev.agoge.environments.games.rules.Game;
import java.util.Locale;
import java.util.Optional;

/**
 * Several hands, one after the other; the players take turns to act first. Chips won add up.
 *
 * @param inner the game of one hand
 * @param hands how many
 * @param <S> the hand's state
 */
public record Match<S>(Hand<S> inner, int hands) implements Game<MatchState<S>> {
  /** Draws of chance in a hand are numbered below this. */
  public static final int DRAWS = 8;

  @Override
  public int players() {
    return 2;
  }

  @Override
  public MatchState<S> start() {
    return new MatchState<>(0, inner.start(), 0, Optional.empty());
  }

  /** The place in the hand of a player of the match, and the other way round. */
  public int role(MatchState<S> state, int player) {
    return (player + state.hand()) & 1;
  }

  @Override
  public int mover(MatchState<S> state) {
    int mover = state.hand() == hands ? OVER : inner.mover(state.inner());
    return mover < 0 ? mover : role(state, mover);
  }

  @Override
  public int moment(MatchState<S> state) {
    return DRAWS * state.hand() + inner.moment(state.inner());
  }

  @Override
  public int moves(MatchState<S> state) {
    return state.hand() == hands ? 0 : inner.moves(state.inner());
  }

  @Override
  public String move(MatchState<S> state, int index) {
    return inner.move(state.inner(), index);
  }

  @Override
  public double chance(MatchState<S> state, int outcome) {
    return inner.chance(state.inner(), outcome);
  }

  @Override
  public MatchState<S> apply(MatchState<S> state, int index) {
    S next = inner.apply(state.inner(), index);
    if (inner.mover(next) != OVER) {
      return new MatchState<>(state.hand(), next, state.won(), state.last());
    }
    double won = state.won() + inner.score(next, role(state, 0));
    return new MatchState<>(state.hand() + 1, inner.start(), won, Optional.of(next));
  }

  @Override
  public double score(MatchState<S> state, int player) {
    return player == 0 ? state.won() : -state.won();
  }

  @Override
  public double worst() {
    return hands * inner.worst();
  }

  @Override
  public double best() {
    return hands * inner.best();
  }

  @Override
  public String rules(int player) {
    return inner.rules(player) + " " + hands + " hands; you and the other take turns to act first.";
  }

  @Override
  public String view(MatchState<S> state, int player) {
    StringBuilder text = new StringBuilder(96);
    state.last().ifPresent(last -> ended(text, state, last, player));
    if (state.hand() == hands) {
      return text.append("The match is over; you won ").append(chips(state, player)).toString();
    }
    text.append("hand ").append(state.hand() + 1).append(" of ").append(hands);
    text.append(", won so far ").append(chips(state, player)).append("; ");
    return text.append(inner.view(state.inner(), role(state, player))).toString();
  }

  private void ended(StringBuilder text, MatchState<S> state, S last, int player) {
    int role = 1 - role(state, player);
    int won = (int) inner.score(last, role);
    text.append("Last hand: ").append(inner.outcome(last, role));
    text.append(won > 0 ? ", you won " : won < 0 ? ", you lost " : ", nobody won");
    text.append(won == 0 ? "" : String.valueOf(Math.abs(won))).append(".\n");
  }

  private String chips(MatchState<S> state, int player) {
    int won = (int) score(state, player);
    return won > 0 ? "+" + won : String.valueOf(won);
  }

  @Override
  public String key(MatchState<S> state) {
    return state.hand() + ":" + (int) state.won() + ":" + inner.key(state.inner());
  }

  @Override
  public String information(MatchState<S> state) {
    return inner.information(state.inner());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d hands of %s", hands, inner);
  }
}
