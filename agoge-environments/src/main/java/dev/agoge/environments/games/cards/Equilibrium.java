package dev.agoge.environments.games.cards;

import dev.agoge.environments.games.analysis.CfrPlus;
import dev.agoge.environments.games.analysis.GameTree;
import dev.agoge.environments.games.analysis.TabularPolicy;
import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * Plays a match by an approximate equilibrium of its hand.
 *
 * @param policy of the hand
 * @param <S> the hand's state
 */
public record Equilibrium<S>(TabularPolicy policy) implements Strategy<MatchState<S>> {
  private static final int KUHN_ITERATIONS = 2_000;
  private static final int LEDUC_ITERATIONS = 400;

  /** Of Kuhn's poker; takes some milliseconds. */
  public static Equilibrium<KuhnState> kuhn() {
    return new Equilibrium<>(CfrPlus.solve(GameTree.of(new Kuhn()), KUHN_ITERATIONS));
  }

  /** Of Leduc poker; takes some tenths of a second. */
  public static Equilibrium<LeducState> leduc() {
    return new Equilibrium<>(CfrPlus.solve(GameTree.of(new Leduc()), LEDUC_ITERATIONS));
  }

  @Override
  public int choose(Game<MatchState<S>> game, MatchState<S> state, double draw) {
    int moves = game.moves(state);
    double[] play = policy.at(game.information(state), moves);
    double rest = draw;
    for (int i = 0; i < moves; i++) {
      rest -= play[i];
      if (rest < 0) {
        return i;
      }
    }
    return moves - 1;
  }
}
