package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {
  private static final double[] SKEWED = {1.2, 3.4, 0.5, 9.1, 2.2, 4.4, 15.0, 0.1, 2.8, 3.3};

  /**
   * Reference: the same equations in numpy with 400,000 resamples give 2.23 to 8.14; scipy 1.17.1,
   * stats.bootstrap(method="BCa"), which does not count ties that differ by rounding, 2.22 to 8.09.
   */
  @Test
  void agreesWithScipyOnSkewedValues() {
    Interval interval = new ClusterBootstrap(1, 400_000, 0.95).ofMeans(SKEWED);
    assertThat(interval.mean()).isCloseTo(4.2, within(1e-12));
    assertThat(interval.low()).isCloseTo(2.23, within(0.05));
    assertThat(interval.high()).isCloseTo(8.14, within(0.06));
  }

  @Test
  void theIntervalOfAnyStatisticIsThatOfTheMeanForTheMean() {
    var bootstrap = new ClusterBootstrap(1, 2_000, 0.95);
    List<Double> clusters = Arrays.stream(SKEWED).boxed().toList();
    Interval mean =
        bootstrap.statistic(
            clusters, c -> c.stream().mapToDouble(v -> v).average().orElse(Double.NaN));
    Interval same = bootstrap.ofMeans(SKEWED);
    assertThat(mean.mean()).isCloseTo(same.mean(), within(1e-9));
    assertThat(mean.low()).isCloseTo(same.low(), within(1e-6));
    assertThat(mean.high()).isCloseTo(same.high(), within(1e-6));
  }

  @Test
  void aStatisticThatIsUndefinedHasNoInterval() {
    assertThat(ClusterBootstrap.STANDARD.statistic(List.of(1, 2), c -> Double.NaN))
        .isEqualTo(Interval.UNKNOWN);
    assertThat(ClusterBootstrap.STANDARD.statistic(List.of(1, 2), c -> 0.5))
        .isEqualTo(Interval.exactly(0.5));
  }

  @Test
  void countsEachTaskTheSameHoweverOftenItWasAttempted() {
    Interval interval =
        ClusterBootstrap.STANDARD.mean(
            List.of(new double[] {1, 1, 1, 1}, new double[] {0}, new double[0]));
    assertThat(interval.mean()).isEqualTo(0.5);
  }

  @Test
  void attemptsThatAgreeWithinTheirTaskAddNoCertainty() {
    List<double[]> once = Stream.of(1, 0, 1, 0, 1, 1, 0, 0).map(x -> new double[] {x}).toList();
    List<double[]> often = once.stream().map(t -> new double[] {t[0], t[0], t[0]}).toList();
    assertThat(ClusterBootstrap.STANDARD.mean(often))
        .isEqualTo(ClusterBootstrap.STANDARD.mean(once));
  }

  @Test
  void singleAttemptsGiveWilsonsInterval() {
    List<double[]> tasks =
        IntStream.range(0, 50).mapToObj(i -> new double[] {i < 40 ? 1 : 0}).toList();
    assertThat(ClusterBootstrap.STANDARD.proportion(tasks)).isEqualTo(Wilson.of(40, 50));
  }

  @Test
  void perfectionOverSeveralAttemptsIsNotTakenForCertainty() {
    List<double[]> tasks = IntStream.range(0, 20).mapToObj(i -> new double[] {1, 1, 1}).toList();
    assertThat(ClusterBootstrap.STANDARD.proportion(tasks)).isEqualTo(Wilson.of(20, 20));
  }

  @Test
  void nothingMeasuredIsUnknown() {
    assertThat(ClusterBootstrap.STANDARD.mean(List.of()).known()).isFalse();
    assertThat(ClusterBootstrap.STANDARD.proportion(List.of()).known()).isFalse();
    assertThat(ClusterBootstrap.STANDARD.mean(List.of(new double[] {Double.NaN})).known())
        .isFalse();
  }

  @Property(tries = 100)
  void holdsItsEstimateAndStaysWithinTheValues(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -50, max = 50) Double> values) {
    double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
    Interval interval = new ClusterBootstrap(7, 300, 0.9).ofMeans(plain);
    double slack = 1e-9;
    assertThat(interval.low())
        .isBetween(Arrays.stream(plain).min().orElseThrow() - slack, interval.mean());
    assertThat(interval.high())
        .isBetween(interval.mean(), Arrays.stream(plain).max().orElseThrow() + slack);
  }

  @Property(tries = 100)
  void negatedValuesGiveTheNegatedInterval(
      @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -5, max = 5) Double> values) {
    var bootstrap = new ClusterBootstrap(3, 400, 0.95);
    double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] negated = Arrays.stream(plain).map(v -> -v).toArray();
    Interval one = bootstrap.ofMeans(plain);
    Interval other = bootstrap.ofMeans(negated).negated();
    assertThat(other.low()).isCloseTo(one.low(), within(1e-6));
    assertThat(other.high()).isCloseTo(one.high(), within(1e-6));
  }

  /** Success probabilities differ by task, so attempts are dependent; ignoring that covers less. */
  @Test
  void coversTheTruthAboutAsOftenAsItSaysWithSeveralAttemptsATask() {
    int covered = 0;
    int experiments = 400;
    for (int e = 0; e < experiments; e++) {
      var random = new SplittableRandom(e);
      List<double[]> tasks =
          IntStream.range(0, 60).mapToObj(t -> attempts(random, random.nextDouble())).toList();
      Interval interval = new ClusterBootstrap(e, 400, 0.95).proportion(tasks);
      covered += interval.contains(0.5) ? 1 : 0;
    }
    assertThat((double) covered / experiments).isBetween(0.915, 0.98);
  }

  private static double[] attempts(SplittableRandom random, double success) {
    return IntStream.range(0, 4).mapToDouble(i -> random.nextDouble() < success ? 1 : 0).toArray();
  }
}
