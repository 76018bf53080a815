package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * The policy that reaches the goal most probably, by value iteration:
 *
 * <p>v(s) ← max over a of γ Σ p(s' | s, a) v(s'), with v(goal) = 1, v(hole) = 0
 *
 * <p>and γ a little below 1, so that of equally safe ways the short one counts.
 */
public final class LakePolicy implements Strategy<Skater> {
  private static final double PATIENCE = 0.999;
  private static final double CLOSE = 1e-7;

  private final FrozenLake lake;
  private final double[] values;

  /** Solves a lake. */
  public LakePolicy(FrozenLake lake) {
    this.lake = lake;
    this.values = new double[lake.width() * lake.width()];
    values[lake.goal()] = 1;
    double change = 1;
    while (change > CLOSE) {
      change = 0;
      for (int cell = 0; cell < values.length; cell++) {
        if (cell != lake.goal() && !lake.isHole(cell)) {
          double value = worth(cell, best(cell));
          change = Math.max(change, Math.abs(value - values[cell]));
          values[cell] = value;
        }
      }
    }
  }

  /** About the probability of reaching the goal from a cell. */
  public double value(int cell) {
    return values[cell];
  }

  private double worth(int cell, int direction) {
    if (!lake.slippery()) {
      return PATIENCE * values[lake.beside(cell, direction)];
    }
    double sum = 0;
    for (int outcome = 0; outcome < 3; outcome++) {
      double p = outcome == 0 ? FrozenLake.STRAIGHT : (1 - FrozenLake.STRAIGHT) / 2;
      sum += p * values[lake.beside(cell, (direction + FrozenLake.turn(outcome)) % 4)];
    }
    return PATIENCE * sum;
  }

  private int best(int cell) {
    int best = 0;
    for (int direction = 1; direction < 4; direction++) {
      best = worth(cell, direction) > worth(cell, best) ? direction : best;
    }
    return best;
  }

  @Override
  public int choose(Game<Skater> game, Skater state, double draw) {
    return values[state.cell()] > 0 ? best(state.cell()) : NONE;
  }
}
