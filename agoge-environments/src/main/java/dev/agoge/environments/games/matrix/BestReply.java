package dev.agoge.environments.games.matrix;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * The best reply to an opponent whose way to play is known: exactly, by dynamic programming over
 * the rounds left, to {@link CopyLast}; to chance, what is best on average in a round.
 *
 * @param payoffs of the game
 * @param rounds of the game
 * @param copies whether the opponent copies, or chooses at random
 */
public record BestReply(Payoffs payoffs, int rounds, boolean copies) implements Strategy<Rounds> {

  @Override
  public int choose(Game<Rounds> game, Rounds state, double draw) {
    int player = game.mover(state);
    if (!copies) {
      int c = payoffs.both() + payoffs.alone();
      int d = payoffs.gain() + payoffs.neither();
      return c >= d ? 0 : 1;
    }
    int next = state.round() == 0 ? 0 : state.last(player);
    int left = rounds - state.round();
    return value(0, next, left) >= value(1, next, left) ? 0 : 1;
  }

  /** Points to come by a choice while the opponent makes another, with so many rounds left. */
  private int value(int mine, int others, int left) {
    int now = payoffs.of(mine == 0, others == 0);
    return left == 1 ? now : now + best(mine, left - 1);
  }

  private int best(int others, int left) {
    int[] best = new int[2];
    for (int l = 1; l <= left; l++) {
      int[] next = new int[2];
      for (int theirs = 0; theirs < 2; theirs++) {
        int c = payoffs.of(true, theirs == 0) + best[0];
        int d = payoffs.of(false, theirs == 0) + best[1];
        next[theirs] = Math.max(c, d);
      }
      best = next;
    }
    return best[others];
  }
}
