package dev.agoge.environments.games.analysis;

import java.util.Arrays;

/** A way to play: for each information set a distribution over its moves. */
@FunctionalInterface
public interface Policy {

  /**
   * The probabilities of the moves.
   *
   * @param information as {@code Game.information} gives it
   * @param moves how many there are
   * @return as many numbers, not negative, that add up to 1
   */
  double[] at(String information, int moves);

  /** Every move as likely as the others. */
  static Policy uniform() {
    return (information, moves) -> {
      double[] all = new double[moves];
      Arrays.fill(all, 1.0 / moves);
      return all;
    };
  }
}
