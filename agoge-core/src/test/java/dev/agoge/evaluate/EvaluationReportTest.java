package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

  @Test
  void infrastructureFailuresNeverCountAsFailures() {
    var report =
        EvaluationReport.of(
            List.of(
                Played.task("heat/1").solved(),
                Played.task("heat/2").step("a", "x").unsolved(),
                Played.task("cool/3").step("a", "x").broken()));
    assertThat(report.success()).isEqualTo(Wilson.of(1, 2));
    assertThat(report.tasks()).isEqualTo(2);
    assertThat(report.episodes()).isEqualTo(2);
    assertThat(report.infrastructureFailures()).isEqualTo(1);
    assertThat(report.endings())
        .isEqualTo(
            Map.of(Ending.TASK_ENDED, 2, Ending.LIMIT_REACHED, 0, Ending.INFRASTRUCTURE_FAILED, 1));
    assertThat(report.families()).extracting(FamilyResult::family).containsExactly("heat");
    assertThat(report.outcomes()).hasSize(3);
  }

  @Test
  void theThreeEndingsAndTheFailureKindsAreToldApart() {
    assertThat(kind(Played.task("a/1").step("s", "x").step("t", "y").cut("step limit 2")))
        .isEqualTo(FailureKind.STEP_LIMIT);
    assertThat(
            kind(
                Played.task("a/1")
                    .step("s", "x")
                    .cut("a prompt of 900 tokens leaves no room in a context of 512")))
        .isEqualTo(FailureKind.CONTEXT_OVERFLOW);
    assertThat(kind(Played.task("a/1").step("s", "x").invalid("t", "?").cut("step limit 2")))
        .isEqualTo(FailureKind.INVALID_ACTIONS);
    assertThat(
            kind(Played.task("a/1").step("s", "x").step("t", "y").step("s", "x").cut("step limit")))
        .isEqualTo(FailureKind.REPEATED_ACTIONS);
    assertThat(kind(Played.task("a/1").step("s", "x").unsolved()))
        .isEqualTo(FailureKind.ENDED_UNSOLVED);
    assertThat(EpisodeOutcome.of(Played.task("a/1").solved()).failure()).isEmpty();
  }

  @Test
  void theSameActionInAnotherStateIsNoRepetition() {
    assertThat(
            kind(
                Played.task("a/1")
                    .step("s", "look")
                    .step("t", "look")
                    .step("u", "look")
                    .cut("step limit 3")))
        .isEqualTo(FailureKind.STEP_LIMIT);
  }

  @Test
  void severalAttemptsAreAveragedByTask() {
    var report =
        EvaluationReport.of(
            List.of(
                Played.task("heat/1").seed(1).solved(),
                Played.task("heat/1").seed(2).solved(),
                Played.task("heat/1").seed(3).step("a", "x").unsolved(),
                Played.task("heat/2").seed(1).step("a", "x").unsolved()));
    assertThat(report.success().mean()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(report.progress().mean()).isCloseTo((2.5 / 3 + 0.5) / 2, within(1e-12));
    assertThat(report.seconds().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(report.failures()).isEqualTo(Map.of(FailureKind.ENDED_UNSOLVED, 2));
  }

  @Test
  void nothingPlayedIsUnknownAndNotZero() {
    var report = EvaluationReport.of(List.of(Played.task("heat/1").broken()));
    assertThat(report.success().known()).isFalse();
    assertThat(report.progress().known()).isFalse();
  }

  @Test
  void severalAttemptsTellHowReliableAnAgentIs() {
    var report =
        EvaluationReport.of(
            List.of(
                Played.task("heat/1").seed(1).solved(),
                Played.task("heat/1").seed(2).solved(),
                Played.task("heat/2").seed(1).solved(),
                Played.task("heat/2").seed(2).step("a", "x").unsolved()));
    Passes passes = report.passes().orElseThrow();
    assertThat(passes.attempts()).isEqualTo(2);
    assertThat(passes.any().mean()).isEqualTo(1);
    assertThat(passes.any()).isEqualTo(Wilson.of(2, 2));
    assertThat(passes.all().mean()).isEqualTo(0.5);
  }

  @Test
  void oneAttemptAtSomeTaskSaysNothingOfReliability() {
    var report =
        EvaluationReport.of(
            List.of(
                Played.task("heat/1").seed(1).solved(),
                Played.task("heat/1").seed(2).solved(),
                Played.task("heat/2").seed(1).solved(),
                Played.task("heat/2").seed(2).broken()));
    assertThat(report.passes()).isEmpty();
  }

  private static FailureKind kind(Trajectory trajectory) {
    return EpisodeOutcome.of(trajectory).failure().orElseThrow();
  }
}
