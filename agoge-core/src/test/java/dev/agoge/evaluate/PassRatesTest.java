package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class PassRatesTest {

  @Test
  void followTheirEquations() {
    assertThat(PassRates.anyOf(10, 3, 5)).isCloseTo(1 - 21.0 / 252, within(1e-12));
    assertThat(PassRates.allOf(8, 6, 3)).isCloseTo(20.0 / 56, within(1e-12));
    assertThat(PassRates.anyOf(4, 0, 4)).isZero();
    assertThat(PassRates.allOf(4, 4, 4)).isOne();
  }

  @Property(tries = 200)
  void areUnbiased(
      @ForAll @IntRange(min = 1, max = 12) int attempts,
      @ForAll @DoubleRange(min = 0, max = 1) double success,
      @ForAll @IntRange(min = 1, max = 12) int wanted) {
    int k = Math.min(wanted, attempts);
    var outcomes = BinomialDistribution.of(attempts, success);
    double any = 0;
    double all = 0;
    for (int c = 0; c <= attempts; c++) {
      any += outcomes.probability(c) * PassRates.anyOf(attempts, c, k);
      all += outcomes.probability(c) * PassRates.allOf(attempts, c, k);
    }
    assertThat(any).isCloseTo(1 - Math.pow(1 - success, k), within(1e-9));
    assertThat(all).isCloseTo(Math.pow(success, k), within(1e-9));
  }

  @Test
  void averageOverTasksWithAnInterval() {
    List<double[]> tasks = List.of(new double[] {1, 0}, new double[] {1, 1}, new double[] {0, 0});
    Interval any = PassRates.anyOf(tasks, 2, ClusterBootstrap.STANDARD);
    Interval all = PassRates.allOf(tasks, 2, ClusterBootstrap.STANDARD);
    assertThat(any.mean()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(all.mean()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(any.low()).isLessThan(any.mean());
  }

  @Test
  void tooFewAttemptsAreRefused() {
    assertThatThrownBy(() -> PassRates.anyOf(2, 1, 3)).hasMessageContaining("at least k attempts");
  }
}
