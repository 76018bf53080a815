package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HolmTest {

  /** Reference: statsmodels 0.15.0, multipletests(method="holm"). */
  @Test
  void agreesWithStatsmodels() {
    assertThat(Holm.correct(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.correct(0.5, 0.6, 0.001))
        .containsExactly(new double[] {1, 1, 0.003}, within(1e-12));
  }

  @Property(tries = 300)
  void keepsTheOrderNeverLowersAndNeverExceedsBonferroni(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> values) {
    double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] corrected = Holm.correct(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(corrected[i]).isBetween(p[i], Math.min(1, p.length * p[i]));
      for (int j = 0; j < p.length; j++) {
        assertThat(p[i] <= p[j]).isIn(corrected[i] <= corrected[j], false);
      }
    }
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> Holm.correct(0.1, Double.NaN)).hasMessageContaining("NaN");
  }
}
