package dev.agoge.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.Parrot;
import dev.agoge.credit.Judged;
import dev.agoge.credit.UniformWeights;
import dev.agoge.rollout.Stairs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of episodes, and what becomes context. */
class FilterTest {
  private final Desk desk = new Desk(new Stairs(1));

  private List<Judged> apply(Transform transform, Judged... group) {
    return transform.apply(List.of(group), desk, Desk.MOMENT);
  }

  /** The weight that plain imitation gives to each step. */
  private static double[] weights(Judged judged) {
    return new UniformWeights(1).assign(List.of(judged)).getFirst().bySteps();
  }

  @Test
  void theBestHaveTheHighestScoreAndAmongEqualsTheFewestSteps() {
    Judged low = Reel.of("low").step("a", "x", 0).scored(0.2);
    Judged longer = Reel.of("longer").step("a", "x", 0.5).step("b", "y", 1).scored(1);
    Judged shorter = Reel.of("shorter").step("a", "y", 1).scored(1);
    assertThat(apply(new Top(2), low, longer, shorter)).containsExactly(shorter, longer);
    assertThat(apply(new Top(9), low)).containsExactly(low);
  }

  @Test
  void refusedRepeatedAndLowStepsBecomeContextAndNothingIsCutOut() {
    Judged judged =
        Reel.of("e")
            .step("a", "x", 0)
            .step("a", "?", 0, false)
            .step("a", "x", 0)
            .step("a", "z", 0)
            .step("b", "x", 0)
            .scored(0, 1.0, 1.0, 1.0, -1.0, 0.0);
    Judged plain = apply(new StepFilter(true, true, false, 0), judged).getFirst();
    assertThat(weights(plain)).containsExactly(1, 0, 0, 1, 1);
    assertThat(Desk.text(plain)).isEqualTo(Desk.text(judged));
    assertThat(plain.judgement()).isEqualTo(judged.judgement());

    Judged scored = apply(new StepFilter(false, false, true, 0), judged).getFirst();
    assertThat(weights(scored)).containsExactly(1, 1, 1, 0, 1);
    assertThat(apply(new StepFilter(false, false, false, 0), judged).getFirst()).isEqualTo(judged);
  }

  @Test
  void ofFailuresTheStepsThatMadeProgressAreKept() {
    Judged failed =
        Reel.of("f")
            .step("a", "x", 0.5)
            .step("b", "x", 0.5)
            .step("c", "x", 0.25)
            .step("d", "x", 0.75)
            .scored(0);
    Judged hopeless = Reel.of("h").step("a", "x", 0).scored(0);
    Judged solved = Reel.of("s").step("a", "x", 0).step("b", "x", 1).scored(1);
    List<Judged> kept = apply(new Beneficial(Measure.PROGRESS, 0), failed, hopeless, solved);
    assertThat(kept).hasSize(2).last().isEqualTo(solved);
    assertThat(weights(kept.getFirst())).containsExactly(1, 0, 0, 1);
    assertThat(weights(apply(new Beneficial(Measure.PROGRESS, 0.5), solved).getFirst()))
        .containsExactly(1, 1);
    assertThat(apply(new Beneficial(Measure.PROGRESS, 0.5), failed)).isEmpty();
  }

  @Test
  void whereNothingIsKnownOfStepsTheMessageSaysWhatToDo() {
    Judged blind = Reel.of("e").step("a", "x", Double.NaN).scored(0);
    assertThatThrownBy(() -> apply(new Beneficial(Measure.PROGRESS, 0), blind))
        .hasMessageContaining("progress is not measured by environment test-v1")
        .hasMessageContaining("use score");
    assertThatThrownBy(() -> apply(new Beneficial(Measure.SCORE, 0), blind))
        .hasMessageContaining("did not score those of episode e; use progress");
  }

  @Test
  void aShareOfTheStepsIsCriticalRoundedUpTheEarlierAmongEquals() {
    Judged judged =
        Reel.of("e")
            .step("a", "x", 0.2)
            .step("b", "x", 0.6)
            .step("c", "x", 0.6)
            .step("d", "x", 0.8)
            .scored(0, 0.0, 3.0, 2.0, 3.0);
    // gains 0.2, 0.4, 0, 0.2 (to rounding); ceil(0.3 · 4) = 2 and ceil(0.2 · 4) = 1 are kept
    assertThat(weights(apply(new Critical(Measure.PROGRESS, 0.2), judged).getFirst()))
        .containsExactly(0, 1, 0, 0);
    assertThat(weights(apply(new Critical(Measure.SCORE, 0.3), judged).getFirst()))
        .containsExactly(0, 1, 0, 1);
    assertThat(weights(apply(new Critical(Measure.SCORE, 0.2), judged).getFirst()))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void whatTheAgentExpectsLeastIsCritical() {
    Judged judged = Reel.of("e").step("a", "x", 0).step("b", "x", 0).step("c", "x", 1).scored(1);
    float[][] logProbs = {{-1, -1}, {0, -3}, {-0.5f, 0}};
    var surprised = new Desk(new Stairs(1), new Parrot(), List.of(logProbs, logProbs));
    Judged after =
        new Critical(Measure.SURPRISE, 0.3)
            .apply(List.of(judged), surprised, Desk.MOMENT)
            .getFirst();
    // mean surprises 1, 1.5, 0.25
    assertThat(weights(after)).containsExactly(0, 1, 0);
  }

  @Test
  void onlyOneRoleIsLearntAfterExpertLabels() {
    Judged labelled = apply(new ExpertLabels(1), desk.doing("e", 3, "up", "down")).getFirst();
    Judged only = apply(new OnlyRole("teacher"), labelled).getFirst();
    assertThat(Desk.roles(only)).containsExactly("context", "teacher", "context", "teacher");
    assertThat(Desk.text(only)).isEqualTo(Desk.text(labelled));
  }

  @Test
  void slipsAreRefusedStepsRoundaboutsAndSetbacks() {
    Judged judged =
        Reel.of("e")
            .step("a", "x", 0)
            .step("b", "?", 0.5, false)
            .step("b", "x", 0.5)
            .step("c", "x", 0.5)
            .step("a", "y", 0.4)
            .step("d", "x", 0.5)
            .scored(0);
    // the refused step is back in b, the fourth step is back in a, the fifth loses 0.1
    assertThat(Slips.of(judged.trajectory()))
        .containsExactly(false, true, false, true, true, false);
  }
}
