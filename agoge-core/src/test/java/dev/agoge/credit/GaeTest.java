package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Generalised advantage estimation: arXiv 1506.02438, equations 11 to 16. */
class GaeTest {
  private static void near(double[] found, double... wanted) {
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(found[i]).isCloseTo(wanted[i], within(1e-9));
    }
  }

  @Example
  void theEquationByHand() {
    // Errors: 0 + 0.5·0.4 − 0.2 = 0, 0 + 0.5·0.8 − 0.4 = 0, 1 − 0.8 = 0.2; γλ = 0.25.
    double[] rewards = {0, 0, 1};
    double[] values = {0.2, 0.4, 0.8};
    near(Gae.advantages(rewards, values, 0.5, 0.5), 0.0125, 0.05, 0.2);
    near(Gae.targets(rewards, values, 0.5, 0.5), 0.2125, 0.45, 1);
  }

  @Example
  void placesNeedNotBeEquallyFarApart() {
    // The second place lies further from the third: 1 + 0.1·2 − 0 = 1.2 and 0 + 0.5·0 − 1 = −1.
    double[] discounts = {0.5, 0.1, 0.9};
    near(
        Gae.advantages(new double[] {0, 1, 3}, new double[] {1, 0, 2}, discounts, 1),
        -1 + 0.5 * (1.2 + 0.1 * 1),
        1.2 + 0.1 * 1,
        1);
  }

  @Example
  void eachPlaceNeedsAValue() {
    assertThatThrownBy(() -> Gae.advantages(new double[2], new double[3], 1, 1))
        .hasMessage("3 values for 2 rewards");
  }

  @Property(tries = 200)
  void withLambdaOneItIsTheReturnLessTheValue(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -5, max = 5) Double> paid,
      @ForAll @DoubleRange(min = 0, max = 1) double discount,
      @ForAll @DoubleRange(min = -5, max = 5) double value) {
    double[] rewards = paid.stream().mapToDouble(d -> d).toArray();
    double[] values = new double[rewards.length];
    Arrays.setAll(values, t -> value * t);
    double[] found = Gae.advantages(rewards, values, discount, 1);
    double[] wanted = new double[rewards.length];
    double later = 0;
    for (int t = rewards.length - 1; t >= 0; t--) {
      later = rewards[t] + discount * later;
      wanted[t] = later - values[t];
    }
    near(found, wanted);
  }

  @Property(tries = 200)
  void aCriticThatIsRightLeavesNothingToLearn(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -5, max = 5) Double> paid,
      @ForAll @DoubleRange(min = 0, max = 1) double discount,
      @ForAll @DoubleRange(min = 0, max = 1) double lambda) {
    double[] rewards = paid.stream().mapToDouble(d -> d).toArray();
    double[] returns = Gae.targets(rewards, new double[rewards.length], discount, 1);
    near(Gae.advantages(rewards, returns, discount, lambda), new double[rewards.length]);
    near(Gae.targets(rewards, returns, discount, lambda), returns);
  }
}
