package dev.agoge.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewardSpecTest {

  @Test
  void rewardsThatAddUpToTheThresholdAreASuccessHoweverTheyRound() {
    double tenths = 0;
    for (int i = 0; i < 10; i++) {
      tenths += 0.1;
    }
    assertThat(tenths).isLessThan(1);
    assertThat(RewardSpec.BINARY.isSuccess(tenths)).isTrue();
    assertThat(RewardSpec.BINARY.isSuccess(1 - 1e-8)).isFalse();
  }

  @Test
  void aSumThatRoundsOutOfTheRangeIsWithinIt() {
    double sum = IntStream.range(0, 3).mapToDouble(i -> 0.1).reduce(0, Double::sum);
    var spec = new RewardSpec(0, 0.3, 0.3);
    assertThat(sum).isGreaterThan(0.3);
    assertThat(spec.contains(sum)).isTrue();
    assertThat(spec.contains(0.3 + 1e-8)).isFalse();
    assertThat(spec.contains(-1e-8)).isFalse();
  }
}
