package dev.agoge.evaluate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Confidence levels and the normal quantiles that belong to them. */
final class Level {
  static final double DEFAULT = 0.95;
  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Level() {}

  static double check(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence level " + level + " is not between 0 and 1; 0.95 is usual");
    }
    return level;
  }

  /** The two-sided normal quantile: 1.96 for 0.95. */
  static double z(double level) {
    return NORMAL.inverseSurvivalProbability((1 - check(level)) / 2);
  }
}
