package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Rewards;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import org.junit.jupiter.api.Test;

class CreditedTest {
  /** A step without a model, one with two calls, one with one. */
  private final Trajectory trajectory =
      Tape.of("t")
          .step(0, "a", "a", true, Rewards.single(0))
          .step(
              0,
              "b",
              "b",
              true,
              Rewards.single(0),
              Tape.call(-1, new int[2], new int[1]),
              Tape.call(0, new int[1], new int[3]))
          .step(0, "c", "c", true, Rewards.single(1), Tape.call(1, new int[1], new int[2]))
          .end();

  @Test
  void theAdvantageOfAStepIsSharedByTheTokensOfItsCalls() {
    Credited credited = Credited.perStep(trajectory, new double[] {5, 1, -2});
    assertThat(credited.advantages()).isDeepEqualTo(new float[][] {{1}, {1, 1, 1}, {-2, -2}});
    assertThat(credited.bySteps()).containsExactly(0, 1, -2);
  }

  @Test
  void forPeopleAStepShowsTheMeanOfItsTokens() {
    Credited credited = new Credited(trajectory, new float[][] {{5}, {1, 0, 2}, {0, 1}});
    assertThat(credited.bySteps()).containsExactly(0, 2, 0.5);
  }

  @Test
  void advantagesThatDoNotCoverTheTokensAreRefused() {
    assertThatThrownBy(() -> new Credited(trajectory, new float[][] {{1}}))
        .hasMessage("1 rows of advantages for 3 calls");
    assertThatThrownBy(() -> new Credited(trajectory, new float[][] {{1}, {1, 1}, {1, 1}}))
        .hasMessage("2 advantages for 3 tokens");
  }
}
