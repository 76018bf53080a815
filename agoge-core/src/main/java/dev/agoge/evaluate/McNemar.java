package dev.agoge.evaluate;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two agents, one attempt each at the same tasks: is the difference in success more than chance?
 *
 * <p>McNemar, "Note on the sampling error of the difference between correlated proportions",
 * Psychometrika 12, 1947. Only the tasks on which they differ speak; if the agents are equally
 * good, the number that the first alone solved is binomial(discordant, ½).
 *
 * @param tasks all tasks, at least {@code onlyFirst + onlySecond}
 * @param onlyFirst tasks that the first agent alone solved
 * @param onlySecond tasks that the second agent alone solved
 */
public record McNemar(int tasks, int onlyFirst, int onlySecond) {
  private static final int EXACT_BELOW = 25;

  public McNemar {
    if (onlyFirst < 0 || onlySecond < 0 || onlyFirst + onlySecond > tasks) {
      throw new IllegalArgumentException(
          onlyFirst + " and " + onlySecond + " discordant tasks among " + tasks);
    }
  }

  /** How many tasks only one of them solved. */
  public int discordant() {
    return onlyFirst + onlySecond;
  }

  /**
   * The two-sided p-value, in (0, 1]: exact binomial for fewer than 25 discordant tasks, otherwise
   * mid-p, which keeps its level without the exact test's conservatism (Fagerland, Lydersen and
   * Laake, BMC Medical Research Methodology 13:91, 2013).
   */
  public double p() {
    return discordant() < EXACT_BELOW ? exact() : mid();
  }

  /**
   * The difference in success, first minus second, with the interval of Bonett and Price ("Adjusted
   * Wald confidence interval for a difference of binomial proportions based on paired data", JEBS
   * 37, 2012): Wald's after one task has been added to each discordant cell.
   */
  public Interval difference(double level) {
    double z = Level.z(level);
    if (tasks == 0) {
      return Interval.UNKNOWN;
    }
    double first = (onlyFirst + 1.0) / (tasks + 2.0);
    double second = (onlySecond + 1.0) / (tasks + 2.0);
    double centre = first - second;
    double half = z * Math.sqrt((first + second - centre * centre) / (tasks + 2.0));
    return Interval.around(
        (double) (onlyFirst - onlySecond) / tasks,
        Math.max(-1, centre - half),
        Math.min(1, centre + half));
  }

  double exact() {
    if (discordant() == 0) {
      return 1;
    }
    return Math.min(1, 2 * chance().cumulativeProbability(Math.min(onlyFirst, onlySecond)));
  }

  double mid() {
    if (discordant() == 0) {
      return 1;
    }
    int fewer = Math.min(onlyFirst, onlySecond);
    double tail = 2 * chance().cumulativeProbability(fewer) - chance().probability(fewer);
    return Math.min(1, tail);
  }

  private BinomialDistribution chance() {
    return BinomialDistribution.of(discordant(), 0.5);
  }
}
