package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Weights of imitation. */
class WeightsTest {
  private static final List<String> CONTEXT = List.of("noise", "error", "context");

  /** A demonstrated step, a noisy one, one with an error and its correction, one of context. */
  private static final Trajectory MIXED =
      Scenes.of("mixed")
          .step("a", "go", 0, 0, Scenes.said("demonstration", -1, -1))
          .step("b", "stray", 0, 0, Scenes.said("noise", -1))
          .step("c", "back", 0, 0, Scenes.said("error", -1), Scenes.said("act", -1))
          .step("d", "done", 1, 1, Scenes.said("context", -1))
          .end();

  private static final Judged JUDGED =
      new Judged(MIXED, new Judgement(List.of(0.5), List.of(0.1, 0.9, 0.5, 0.9), ""));

  private static float[][] weights(Credit credit, Judged... group) {
    return credit.assign(List.of(group)).getFirst().advantages();
  }

  @Example
  void contextIsNeverImitated() {
    assertThat(weights(new UniformWeights(1), JUDGED))
        .isDeepEqualTo(new float[][] {{1, 1}, {0}, {0}, {1}, {0}});
    for (Credit credit :
        List.of(
            new RewardWeights(0, 20), new AdvantageWeights(1, 20, 1, 1), new CriticalSteps(1, 0))) {
      float[][] weights = weights(credit, JUDGED);
      for (int c = 0; c < weights.length; c++) {
        boolean context = CONTEXT.contains(MIXED.calls().get(c).role());
        assertThat(weights[c][0] == 0).as(credit.name()).isEqualTo(context);
      }
    }
  }

  @Example
  void theWeightIsTheScoreOrItsExponential() {
    assertThat(weights(new RewardWeights(0, 20), JUDGED)[0][0]).isEqualTo(0.5f);
    assertThat(weights(new RewardWeights(0.25, 20), JUDGED)[0][0])
        .isCloseTo((float) Math.exp(2), within(1e-5f));
    assertThat(weights(new RewardWeights(0.25, 3), JUDGED)[0][0]).isEqualTo(3);
    assertThat(weights(new RewardWeights(0, 20), Groups.judged(MIXED, -1))[0][0]).isZero();
  }

  @Example
  void withoutACriticTheAdvantageIsAgainstTheGroup() {
    float[][] better =
        weights(
            new AdvantageWeights(0.5, 20, 1, 1), Groups.judged(MIXED, 1), Groups.judged(MIXED, 0));
    assertThat(better[0][0]).isCloseTo((float) Math.exp(0.5 / 0.5), within(1e-5f));
  }

  @Example
  void withACriticTheAdvantageIsOfTheStep() {
    Judged valued = Groups.valued(MIXED, 1, 0.5, 0.5, 0.25);
    float[][] weights = weights(new AdvantageWeights(0.25, 5, 1, 0), valued);
    // One-step errors: −0.5, 0, −0.25 and 0.75 of which the last is context.
    assertThat(weights[0][0]).isCloseTo((float) Math.exp(-2), within(1e-5f));
    assertThat(weights[3][0]).isCloseTo((float) Math.exp(-1), within(1e-5f));
  }

  @Example
  void criticalStepsAreTheHighestOrThoseAboveAThreshold() {
    Trajectory plain =
        Scenes.of("plain")
            .step("a", "1", 0, 0, Scenes.said("act", -1))
            .step("b", "2", 0, 0, Scenes.said("act", -1))
            .step("c", "3", 0, 0, Scenes.said("act", -1))
            .step("d", "4", 1, 1, Scenes.said("act", -1))
            .end();
    Judged judged = Groups.scored(plain, 0.1, 0.9, 0.5, 0.2);
    // 0.3 · 4 steps are two.
    Groups.nearSteps(new CriticalSteps(0.3, 0).assign(List.of(judged)), 0, 0, 1, 1, 0);
    Groups.nearSteps(new CriticalSteps(0, 0.6).assign(List.of(judged)), 0, 0, 1, 0, 0);
  }

  @Property(tries = 100)
  void aBetterEpisodeNeverWeighsLess(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 0, max = 1) Double> scores) {
    double[] given = scores.stream().mapToDouble(d -> d).toArray();
    for (Credit credit :
        List.of(
            new RewardWeights(0, 20),
            new RewardWeights(0.5, 20),
            new AdvantageWeights(0.5, 20, 1, 1))) {
      double[] weights = Groups.firsts(credit.assign(Groups.scored(given)));
      for (int i = 1; i < given.length; i++) {
        assertThat(Math.signum(weights[i] - weights[0]) * Math.signum(given[i] - given[0]))
            .as(credit.name())
            .isNotNegative();
      }
    }
  }
}
