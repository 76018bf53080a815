package dev.agoge.evaluate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many training runs and tasks it takes to tell two methods apart by {@link CrossedDifference}.
 *
 * <p>The difference of run r on task t is δ + run + task + attempt with variances σᵣ², σₜ² and σₐ²,
 * so that the mean of R runs on T tasks has the variance σᵣ²/R + σₜ²/T + σₐ²/(R T): more tasks do
 * nothing about the first part, and with few runs the t distribution has few degrees of freedom.
 * The expected mean squares of the test are T σᵣ² + σₐ² for runs, R σₜ² + σₐ² for tasks and σₐ² for
 * the residual.
 *
 * <p>With a handful of runs what varies from one comparison to the next is the mean square of runs,
 * a χ² of R − 1 degrees of freedom; those of the many tasks are as good as known. The power is
 * therefore the mean, over that χ², of the chance that the normal mean leaves the bounds which the
 * test would draw, with the standard error and Satterthwaite's degrees of freedom which it would
 * compute. In simulations this is within 0.04 of the test's power with 2 runs and within 0.03 with
 * more, where a noncentral t with the expected degrees of freedom is off by up to 0.2. For many
 * tasks both become the noncentral t with R − 1 degrees of freedom. With 2 runs that differ much
 * the test itself is a little too ready to see something (8 % for α = 5 % at worst).
 *
 * @param goal chance to see the difference, and to see one that is not there
 * @param runDeviation σᵣ, standard deviation of the difference between pairs of training runs, 0 or
 *     more
 */
public record CrossedPower(Power goal, double runDeviation) {
  /** More tasks than this are no plan; the power no longer changes. */
  private static final int MOST_TASKS = 100_000_000;

  private static final int NODES = 100;

  public CrossedPower {
    if (!(runDeviation >= 0 && runDeviation <= 1)) {
      throw new IllegalArgumentException(
          "run deviation " + runDeviation + " is not within 0 and 1; 0.03 is 3 points");
    }
  }

  /**
   * The chance to see a difference.
   *
   * @param runs training runs of each method, at least 2
   * @param tasks tasks that every run attempts, at least 2
   */
  public double power(EvaluationDesign design, int runs, int tasks, double difference) {
    return power(design, quantiles(runs), runs, tasks, difference);
  }

  /** The fewest tasks with which a difference is seen; empty if no number is enough. */
  public OptionalInt tasks(EvaluationDesign design, int runs, double difference) {
    double[] squares = quantiles(runs);
    int few = 1;
    int enough = 2;
    while (power(design, squares, runs, enough, difference) < goal.power()) {
      if (enough == MOST_TASKS) {
        return OptionalInt.empty();
      }
      few = enough;
      enough = (int) Math.min(MOST_TASKS, 1 + enough * 3L / 2);
    }
    while (enough - few > 1) {
      int middle = few + (enough - few) / 2;
      if (power(design, squares, runs, middle, difference) < goal.power()) {
        few = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  /** The smallest improvement that is seen; empty if not even one to 100 % is. */
  public OptionalDouble difference(EvaluationDesign design, int runs, int tasks) {
    double[] squares = quantiles(runs);
    double enough = 1 - design.baseline();
    if (enough <= 0 || power(design, squares, runs, tasks, enough) < goal.power()) {
      return OptionalDouble.empty();
    }
    double few = 0;
    for (int i = 0; i < 30; i++) {
      double middle = (few + enough) / 2;
      if (power(design, squares, runs, tasks, middle) < goal.power()) {
        few = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalDouble.of(enough);
  }

  private double power(
      EvaluationDesign design, double[] quantiles, int runs, int tasks, double difference) {
    double attempt = design.attemptVariance(difference);
    double ofRuns = tasks * runDeviation * runDeviation + attempt;
    double ofTasks = runs * design.taskVariance(difference) + attempt;
    double deviation =
        Math.max(1e-12, Math.sqrt((ofRuns + ofTasks - attempt) / (runs * (double) tasks)));
    return Arrays.stream(quantiles)
        .map(
            q -> {
              var squares = new MeanSquares(ofRuns * q, ofTasks, attempt);
              double reach =
                  CrossedMean.of(squares, runs, tasks, difference, -1, 1).reach(1 - goal.alpha());
              return Level.NORMAL.survivalProbability((reach - difference) / deviation)
                  + Level.NORMAL.cumulativeProbability((-reach - difference) / deviation);
            })
        .average()
        .orElseThrow();
  }

  /** Equally likely values of χ²/(R − 1). */
  private static double[] quantiles(int runs) {
    if (runs < 2) {
      throw new IllegalArgumentException(
          runs + " training runs; methods are told apart by 2 or more");
    }
    var chi = ChiSquaredDistribution.of(runs - 1);
    return IntStream.range(0, NODES)
        .mapToDouble(i -> chi.inverseCumulativeProbability((i + 0.5) / NODES) / (runs - 1))
        .toArray();
  }
}
