package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PowerTest {

  /**
   * Reference: statsmodels 0.15.0, samplesize_proportions_2indep_onetail(alternative="two-sided"):
   * 355.94 and 1211.53.
   */
  @Test
  void unpairedTasksAgreeWithStatsmodels() {
    assertThat(Power.STANDARD.unpairedTasks(EvaluationDesign.single(0.6, 0), 0.1)).isEqualTo(356);
    assertThat(new Power(0.05, 0.9).unpairedTasks(EvaluationDesign.single(0.8, 0), 0.05))
        .isEqualTo(1212);
  }

  /** Reference: Connor's equation with ψ = 0.30 and 0.25, evaluated with scipy 1.17.1. */
  @Test
  void pairedTasksFollowConnor() {
    var first = EvaluationDesign.discordant(0.6, 0.1, 0.30);
    assertThat(Power.STANDARD.pairedTasks(first, 0.1)).isEqualTo(234);
    var second = EvaluationDesign.discordant(0.5, 0.15, 0.25);
    assertThat(new Power(0.05, 0.9).pairedTasks(second, 0.15)).isEqualTo(113);
  }

  /** Each agent's success on a task is 0.25 or 0.75 (baseline) and 0.15 more for the better one. */
  @Test
  void thePlannedPowerIsTheOneSeenInSimulationWithSeveralAttempts() {
    double taskShare = 0.0625 / 0.25;
    double correlation = 0.0625 / Math.sqrt(0.25 * 0.65 * 0.35);
    var design = new EvaluationDesign(0.5, 3, Math.max(taskShare, correlation), correlation);
    int tasks = Power.STANDARD.pairedTasks(design, 0.15);
    int seen = 0;
    int experiments = 400;
    for (int e = 0; e < experiments; e++) {
      var random = new SplittableRandom(e);
      double[] differences = new double[tasks];
      for (int t = 0; t < tasks; t++) {
        double base = random.nextBoolean() ? 0.25 : 0.75;
        differences[t] = rate(random, base + 0.15) - rate(random, base);
      }
      seen +=
          PairedBootstrap.of(differences, new ClusterBootstrap(e, 300, 0.95)).p() < 0.05 ? 1 : 0;
    }
    assertThat((double) seen / experiments).isBetween(0.73, 0.89);
  }

  @Property(tries = 200)
  void whatANumberOfTasksCanShowNeedsThatNumber(
      @ForAll @DoubleRange(min = 0.05, max = 0.7) double baseline,
      @ForAll @DoubleRange(min = 0, max = 0.5) double correlation,
      @ForAll @IntRange(min = 50, max = 2000) int tasks,
      @ForAll @IntRange(min = 1, max = 5) int attempts) {
    var design = EvaluationDesign.single(baseline, correlation).withAttempts(attempts);
    double paired = Power.STANDARD.pairedDifference(design, tasks).orElseThrow();
    assertThat(Power.STANDARD.pairedTasks(design, paired)).isBetween(tasks - 1, tasks);
    assertThat(baseline + paired).isLessThanOrEqualTo(1 + 1e-9);
  }

  @Property(tries = 200)
  void pairingAndRepeatingNeverCostTasks(
      @ForAll @DoubleRange(min = 0.05, max = 0.85) double baseline,
      @ForAll @DoubleRange(min = 0.02, max = 0.1) double difference,
      @ForAll @DoubleRange(min = 0, max = 0.9) double correlation) {
    var design = EvaluationDesign.single(baseline, correlation);
    int paired = Power.STANDARD.pairedTasks(design, difference);
    assertThat(paired)
        .isLessThanOrEqualTo(
            Power.STANDARD.pairedTasks(EvaluationDesign.single(baseline, 0), difference));
    assertThat(Power.STANDARD.pairedTasks(design.withAttempts(4), difference))
        .isLessThanOrEqualTo(paired);
    assertThat(Power.STANDARD.pairedTasks(design, difference / 2)).isGreaterThan(paired);
  }

  @Test
  void tooFewTasksShowNothing() {
    assertThat(Power.STANDARD.pairedDifference(EvaluationDesign.single(0.95, 0), 5)).isEmpty();
  }

  @Test
  void impossibleDesignsAreRefusedInOneLine() {
    assertThatThrownBy(() -> Power.STANDARD.pairedTasks(EvaluationDesign.single(0.9, 0), 0.2))
        .hasMessageContaining("a difference of 0.2 from a baseline of 0.9 is not to be had");
    assertThatThrownBy(() -> EvaluationDesign.discordant(0.5, 0.2, 0.1))
        .hasMessageContaining("it lies between 0.2 and");
    assertThatThrownBy(() -> new EvaluationDesign(0.5, 1, 0.2, 0.4))
        .hasMessageContaining("correlation <= task share");
  }

  @Test
  void aSingleAttemptMakesTheTaskShareIrrelevant() {
    var one = new EvaluationDesign(0.4, 1, 0.3, 0.2);
    var other = new EvaluationDesign(0.4, 1, 0.9, 0.2);
    assertThat(one.pairedVariance(0.1)).isCloseTo(other.pairedVariance(0.1), within(1e-12));
  }

  private static double rate(SplittableRandom random, double success) {
    int solved = 0;
    for (int k = 0; k < 3; k++) {
      solved += random.nextDouble() < success ? 1 : 0;
    }
    return solved / 3.0;
  }
}
