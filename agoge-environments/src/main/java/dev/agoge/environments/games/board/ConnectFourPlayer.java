package dev.agoge.environments.games.board;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays connect four by search: perfectly where at most {@link #EXACT} places are left, before that
 * by looking some plies ahead. Remembers what it chose lately.
 */
public final class ConnectFourPlayer implements Strategy<Discs> {
  /** With so many places left, or fewer, the search goes to the end. */
  public static final int EXACT = 16;

  private static final int AHEAD = 6;
  private static final int REMEMBERED = 20_000;

  private final Map<Long, Integer> chosen = new ConcurrentHashMap<>();

  /** 1, 0 or -1: what perfect play gives the player to move; for {@link #EXACT} places at most. */
  public static int value(Discs discs) {
    if (discs.left() > EXACT) {
      throw new IllegalArgumentException(discs.left() + " places are left; at most " + EXACT);
    }
    int value = new ConnectFourSearch().value(discs, discs.left(), -1, 1);
    return Integer.signum(value);
  }

  @Override
  public int choose(Game<Discs> game, Discs state, double draw) {
    if (chosen.size() >= REMEMBERED) {
      chosen.clear();
    }
    return chosen.computeIfAbsent(state.code(), code -> search(game, state));
  }

  private static int search(Game<Discs> game, Discs state) {
    int depth = state.left() <= EXACT ? state.left() : AHEAD;
    ConnectFourSearch search = new ConnectFourSearch();
    int best = 0;
    int most = Integer.MIN_VALUE / 2;
    for (int i = 0; i < game.moves(state); i++) {
      if (state.wins(ConnectFour.column(state, i))) {
        return i;
      }
    }
    for (int i = 0; i < game.moves(state); i++) {
      Discs next = game.apply(state, i);
      int centre = 3 - Math.abs(ConnectFour.column(state, i) - 3);
      // The centre decides between moves of equal worth: all values are spread by four, and what
      // may equal the best so far is still searched exactly.
      int floor = Math.floorDiv(most, 4) - 1;
      int value = -4 * search.value(next, depth - 1, -20_000, -floor) + centre;
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }
}
