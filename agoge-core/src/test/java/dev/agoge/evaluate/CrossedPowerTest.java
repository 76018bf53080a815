package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossedPowerTest {
  private static final EvaluationDesign DESIGN = EvaluationDesign.single(0.6, 0.3);
  private static final CrossedPower TYPICAL = new CrossedPower(Power.STANDARD, 0.03);

  /** Reference: scipy 1.17.1, nct.sf(t, R − 1, δ √R / σ) + nct.cdf(−t, …). */
  @Test
  void withTasksWithoutEndItIsTheNoncentralTOfTheRuns() {
    assertThat(TYPICAL.power(DESIGN, 5, 100_000_000, 0.05)).isCloseTo(0.79322, within(0.003));
    assertThat(TYPICAL.power(DESIGN, 3, 100_000_000, 0.1)).isCloseTo(0.81293, within(0.003));
    assertThat(new CrossedPower(Power.STANDARD, 0.04).power(DESIGN, 8, 100_000_000, 0.05))
        .isCloseTo(0.85644, within(0.003));
  }

  @Test
  void thePlannedPowerIsTheOneSeenInSimulation() {
    for (int runs : new int[] {3, 5}) {
      int tasks = TYPICAL.tasks(DESIGN, runs, 0.12).orElseThrow();
      int seen = 0;
      int experiments = 1000;
      for (int e = 0; e < experiments; e++) {
        double[][] table = table(new SplittableRandom(e), runs, tasks, 0.12);
        seen += CrossedDifference.of(table, 0.95).p() < 0.05 ? 1 : 0;
      }
      assertThat((double) seen / experiments).as("%d runs", runs).isBetween(0.76, 0.84);
    }
  }

  @Test
  void runsThatDifferTooMuchForbidADifferenceWithAnyNumberOfTasks() {
    assertThat(TYPICAL.tasks(DESIGN, 3, 0.03)).isEmpty();
    assertThat(new CrossedPower(Power.STANDARD, 0.005).tasks(DESIGN, 3, 0.03)).isPresent();
    assertThat(TYPICAL.difference(EvaluationDesign.single(0.97, 0.3), 2, 1000)).isEmpty();
  }

  @Test
  void moreRunsNeedFewerTasksAndShowMore() {
    int few = TYPICAL.tasks(DESIGN, 5, 0.1).orElseThrow();
    int many = TYPICAL.tasks(DESIGN, 13, 0.1).orElseThrow();
    assertThat(many).isLessThan(few);
    assertThat(TYPICAL.difference(DESIGN, 13, few).orElseThrow())
        .isLessThan(TYPICAL.difference(DESIGN, 5, few).orElseThrow());
  }

  @Test
  void theNumberOfTasksIsTheSmallestThatIsEnoughAndShowsTheDifference() {
    int tasks = TYPICAL.tasks(DESIGN, 5, 0.1).orElseThrow();
    assertThat(TYPICAL.power(DESIGN, 5, tasks, 0.1)).isGreaterThanOrEqualTo(0.8);
    assertThat(TYPICAL.power(DESIGN, 5, tasks - 1, 0.1)).isLessThan(0.8);
    assertThat(TYPICAL.difference(DESIGN, 5, tasks).orElseThrow()).isBetween(0.098, 0.1);
  }

  @Test
  void badPlansAreRefusedInOneLine() {
    assertThatThrownBy(() -> TYPICAL.tasks(DESIGN, 1, 0.1)).hasMessageContaining("2 or more");
    assertThatThrownBy(() -> new CrossedPower(Power.STANDARD, -0.1))
        .hasMessageContaining("not within 0 and 1");
  }

  private static double[][] table(SplittableRandom random, int runs, int tasks, double difference) {
    double task = Math.sqrt(DESIGN.taskVariance(difference));
    double attempt = Math.sqrt(DESIGN.attemptVariance(difference));
    double[][] table = new double[runs][tasks];
    double[] byTask = new double[tasks];
    for (int t = 0; t < tasks; t++) {
      byTask[t] = task * random.nextGaussian();
    }
    for (double[] run : table) {
      double byRun = TYPICAL.runDeviation() * random.nextGaussian();
      for (int t = 0; t < tasks; t++) {
        run[t] = difference + byRun + byTask[t] + attempt * random.nextGaussian();
      }
    }
    return table;
  }
}
