package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTest {

  /** Reference: statsmodels 0.15.0, mcnemar(exact=True). */
  @ParameterizedTest
  @CsvSource({"3, 9, 0.14599609375", "0, 5, 0.0625", "12, 1, 0.00341796875", "8, 8, 1", "0, 0, 1"})
  void fewDiscordantTasksGiveTheExactBinomial(int first, int second, double p) {
    assertThat(new McNemar(100, first, second).p()).isCloseTo(p, within(1e-12));
  }

  /** Reference: scipy 1.17.1, 2 binom.cdf(m, n, 0.5) − binom.pmf(m, n, 0.5). */
  @ParameterizedTest
  @CsvSource({"10, 25, 0.011330984183587134", "55, 30, 0.006673923142224877", "20, 20, 1"})
  void manyDiscordantTasksGiveMidP(int first, int second, double p) {
    assertThat(new McNemar(200, first, second).p()).isCloseTo(p, within(1e-10));
  }

  /** Reference: Bonett and Price's equation evaluated with scipy 1.17.1. */
  @ParameterizedTest
  @CsvSource({
    "50, 9, 3, 0.12, -0.02211330283317553, 0.2528825336024063",
    "40, 0, 0, 0, -0.06599542020712751, 0.06599542020712751"
  })
  void theDifferenceHasBonettAndPricesInterval(
      int tasks, int first, int second, double mean, double low, double high) {
    Interval interval = new McNemar(tasks, first, second).difference(0.95);
    assertThat(interval.mean()).isCloseTo(mean, within(1e-12));
    assertThat(interval.low()).isCloseTo(low, within(1e-10));
    assertThat(interval.high()).isCloseTo(high, within(1e-10));
  }

  @Property(tries = 300)
  void mcNemarIsAntisymmetricAndItsPValueIsAProbability(
      @ForAll @IntRange(max = 60) int first,
      @ForAll @IntRange(max = 60) int second,
      @ForAll @IntRange(max = 100) int agreed) {
    var test = new McNemar(first + second + agreed, first, second);
    var swapped = new McNemar(first + second + agreed, second, first);
    assertThat(test.p()).isGreaterThan(0).isLessThanOrEqualTo(1).isEqualTo(swapped.p());
    assertThat(test.mid()).isLessThanOrEqualTo(test.exact());
    if (test.tasks() > 0) {
      Interval negated = swapped.difference(0.95).negated();
      assertThat(test.difference(0.95).low()).isCloseTo(negated.low(), within(1e-12));
      assertThat(test.difference(0.95).high()).isCloseTo(negated.high(), within(1e-12));
    }
  }

  /**
   * Reference: scipy 1.17.1, BCa with 200,000 resamples −0.125 to 0.542, centred bootstrap p
   * 0.1555.
   */
  @Test
  void thePairedBootstrapAgreesWithScipy() {
    double[] differences = {0.5, 0, 1, -0.5, 0.5, 0, 0.5, 1, -1, 0.5, 0, 0.5};
    var test = PairedBootstrap.of(differences, new ClusterBootstrap(5, 100_000, 0.95));
    assertThat(test.difference().mean()).isEqualTo(0.25);
    assertThat(test.difference().low()).isCloseTo(-0.125, within(0.045));
    assertThat(test.difference().high()).isCloseTo(0.542, within(0.045));
    assertThat(test.p()).isCloseTo(0.1555, within(0.005));
  }

  @Property(tries = 100)
  void thePairedBootstrapIsAntisymmetric(
      @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 0, max = 1) Double> first,
      @ForAll @IntRange(max = 1000) int seed) {
    var random = new SplittableRandom(seed);
    double[] a = first.stream().mapToDouble(Double::doubleValue).toArray();
    double[] b = DoubleStream.generate(random::nextDouble).limit(a.length).toArray();
    var bootstrap = new ClusterBootstrap(seed, 300, 0.95);
    var test = PairedBootstrap.of(tasks(a), tasks(b), bootstrap);
    var swapped = PairedBootstrap.of(tasks(b), tasks(a), bootstrap);
    assertThat(test.p()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(test.p()).isCloseTo(swapped.p(), within(1e-9));
    assertThat(test.difference().low())
        .isCloseTo(swapped.difference().negated().low(), within(1e-6));
  }

  @Test
  void equalAgentsAreRarelyFoundDifferent() {
    int found = 0;
    int experiments = 400;
    for (int e = 0; e < experiments; e++) {
      var random = new SplittableRandom(e);
      double[] differences =
          DoubleStream.generate(() -> (random.nextInt(3) - random.nextInt(2) - 0.5) / 2.0)
              .limit(50)
              .toArray();
      found +=
          PairedBootstrap.of(differences, new ClusterBootstrap(e, 400, 0.95)).p() < 0.05 ? 1 : 0;
    }
    assertThat((double) found / experiments).isBetween(0.02, 0.085);
  }

  @Test
  void unequalNumbersOfTasksAreRefused() {
    assertThatThrownBy(() -> PairedBootstrap.of(tasks(1, 0), tasks(1), ClusterBootstrap.STANDARD))
        .hasMessage("paired comparison of 2 tasks with 1");
  }

  private static List<double[]> tasks(double... values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toList();
  }
}
