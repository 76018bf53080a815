package dev.agoge.environment;

import java.util.Arrays;

/** The reward of each player for one step. */
public final class Rewards {
  private static final Rewards ZERO = new Rewards(new double[1]);
  private static final Rewards ONE = new Rewards(new double[] {1});

  private final double[] values;

  private Rewards(double[] values) {
    this.values = values;
  }

  /** For a single player. */
  public static Rewards single(double reward) {
    return reward == 0 ? ZERO : reward == 1 ? ONE : new Rewards(new double[] {reward});
  }

  /** One reward a player, in the order of {@link EnvironmentSpec#players}. */
  public static Rewards each(double... rewards) {
    return new Rewards(rewards.clone());
  }

  /** The reward of a player. */
  public double of(int player) {
    return values[player];
  }

  /** How many players there are. */
  public int players() {
    return values.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rewards that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
