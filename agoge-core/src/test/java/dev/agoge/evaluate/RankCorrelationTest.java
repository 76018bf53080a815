package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  /** 1 − 6 Σd² / n(n² − 1) with Σd² = 194 and n = 10: −29/165. */
  @Test
  void withoutTiesItIsTheTextbooksFormula() {
    double[] a = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] b = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    assertThat(RankCorrelation.spearman(a, b)).isCloseTo(-29.0 / 165, within(1e-12));
  }

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    assertThat(RankCorrelation.ranks(new double[] {5, 1, 5, 9, 5})).containsExactly(3, 1, 3, 5, 3);
  }

  /** Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / √(4.5 · 5). */
  @Test
  void tiesLeaveLessThanOne() {
    double[] tied = {1, 2, 2, 3};
    double[] straight = {1, 2, 3, 4};
    assertThat(RankCorrelation.spearman(tied, straight))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void whatDoesNotVaryHasNoCorrelation() {
    assertThat(RankCorrelation.spearman(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(RankCorrelation.pearson(new double[] {1}, new double[] {2})).isNaN();
    assertThatThrownBy(() -> RankCorrelation.pearson(new double[1], new double[2]))
        .hasMessageContaining("1 values");
  }

  @Property
  void onlyTheOrderCounts(
      @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -3, max = 3) Double> given) {
    double[] values = given.stream().mapToDouble(v -> v).toArray();
    double[] stretched = Arrays.stream(values).map(v -> v * v * v).toArray();
    double[] turned = Arrays.stream(values).map(v -> -v).toArray();
    double same = RankCorrelation.spearman(values, stretched);
    if (!Double.isNaN(same)) {
      assertThat(same).isCloseTo(1, within(1e-9));
      assertThat(RankCorrelation.spearman(values, turned)).isCloseTo(-1, within(1e-9));
    }
  }
}
