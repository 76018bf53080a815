package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /** Reference: statsmodels 0.15.0, proportion_confint(method="wilson"). */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.95, 0.49016247153664183, 0.9433178485456247",
    "0, 20, 0.95, 0, 0.1611251580528194",
    "20, 20, 0.95, 0.8388748419471804, 1",
    "317, 400, 0.95, 0.7500694660392275, 0.829365841775209",
    "3, 17, 0.99, 0.04582970654468144, 0.48875679130677474"
  })
  void agreesWithStatsmodels(int successes, int trials, double level, double low, double high) {
    Interval interval = Wilson.of(successes, trials, level);
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
    assertThat(interval.mean()).isEqualTo((double) successes / trials);
  }

  @Property(tries = 200)
  void staysWithinZeroAndOneAndMirrorsWhenSuccessAndFailureSwap(
      @ForAll @IntRange(min = 1, max = 2000) int trials,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    int successes = (int) Math.round(share * trials);
    Interval interval = Wilson.of(successes, trials, level);
    Interval mirrored = Wilson.of(trials - successes, trials, level);
    assertThat(interval.low()).isBetween(0.0, interval.mean());
    assertThat(interval.high()).isBetween(interval.mean(), 1.0);
    assertThat(interval.low()).isCloseTo(1 - mirrored.high(), within(1e-9));
    assertThat(Wilson.of(successes, trials, (1 + level) / 2).width())
        .isGreaterThan(interval.width());
  }

  @ParameterizedTest
  @CsvSource({"0.02", "0.2", "0.5", "0.77", "0.97"})
  void coversTheTruthAboutAsOftenAsItSays(double truth) {
    int trials = 100;
    var outcomes = BinomialDistribution.of(trials, truth);
    double coverage = 0;
    for (int k = 0; k <= trials; k++) {
      coverage += Wilson.of(k, trials).contains(truth) ? outcomes.probability(k) : 0;
    }
    assertThat(coverage).isBetween(0.925, 0.99);
  }

  @Test
  void nothingTriedIsUnknown() {
    assertThat(Wilson.of(0, 0).known()).isFalse();
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessage("3 successes in 2 trials");
    assertThatThrownBy(() -> Wilson.of(1, 2, 95)).hasMessageContaining("0.95 is usual");
  }
}
