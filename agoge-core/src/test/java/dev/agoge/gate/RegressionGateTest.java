package dev.agoge.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Played;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionGateTest {
  private static final double NO_CEILING = Double.POSITIVE_INFINITY;

  @Test
  void anAgentThatBreaksNothingAndSucceedsIsReleased() {
    GateDecision decision =
        new RegressionGate(0, 0.8, NO_CEILING)
            .decide(report(100, t -> t < 90), report(100, t -> t < 95));
    assertThat(decision.released()).isTrue();
    assertThat(decision.reasons())
        .containsExactly(
            "0 regression(s), 0 allowed; 5 task(s) fixed",
            "success 95.0 % (at least 88.8 % with confidence), required 80.0 %");
  }

  @Test
  void oneRegressionTooManyBlocksEvenIfMoreWasFixed() {
    GateDecision decision =
        new RegressionGate(1, 0, NO_CEILING)
            .decide(report(100, t -> t < 50), report(100, t -> t >= 2));
    assertThat(decision.released()).isFalse();
    assertThat(decision.reasons().getFirst())
        .isEqualTo("2 regression(s), 1 allowed (pick/0, pick/1); 50 task(s) fixed");
    assertThat(
            new RegressionGate(2, 0, NO_CEILING)
                .decide(report(100, t -> t < 50), report(100, t -> t >= 2))
                .released())
        .isTrue();
  }

  @Test
  void theLowerBoundCountsAndNotTheMean() {
    GateDecision decision =
        new RegressionGate(0, 0.9, NO_CEILING)
            .decide(report(20, t -> t < 19), report(20, t -> t < 19));
    assertThat(decision.released()).isFalse();
  }

  @Test
  void aTaskThatNobodyKnowsAboutBlocks() {
    GateDecision decision =
        new RegressionGate(0, 0, NO_CEILING).decide(report(10, t -> true), report(9, t -> true));
    assertThat(decision.released()).isFalse();
    assertThat(decision.reasons().getFirst())
        .isEqualTo("1 task(s) without a result on both sides (pick/9); evaluate them again");
  }

  @Test
  void theCeilingOnTokensIsChecked() {
    EvaluationReport silent = report(10, t -> true);
    assertThat(new RegressionGate(0, 0, 0).decide(silent, silent).reasons())
        .contains("0 tokens an episode, ceiling 0");
  }

  @Test
  void twoGatesReleaseOnlyTogetherAndTheObjectionComesFirst() {
    Gate both = new RegressionGate(0, 0, NO_CEILING).and(new RegressionGate(0, 0.9, NO_CEILING));
    GateDecision decision = both.decide(report(10, t -> t < 5), report(10, t -> t < 5));
    assertThat(decision.released()).isFalse();
    assertThat(decision.reasons().getFirst()).contains("required 90.0 %");
  }

  @Test
  void aSenselessGateIsRefused() {
    assertThatThrownBy(() -> new RegressionGate(-1, 0, 0)).hasMessageContaining("regressions >= 0");
  }

  private static EvaluationReport report(int tasks, IntPredicate solved) {
    return EvaluationReport.of(
        IntStream.range(0, tasks)
            .mapToObj(
                t ->
                    solved.test(t)
                        ? Played.task("pick/" + t).solved()
                        : Played.task("pick/" + t).step("a", "x").unsolved())
            .toList());
  }

  @Test
  void flipsNameTasksInOrder() {
    Flips flips = Flips.between(report(4, t -> t < 2), report(4, t -> t >= 2));
    assertThat(flips.broken()).isEqualTo(List.of("pick/0", "pick/1"));
    assertThat(flips.fixed()).isEqualTo(List.of("pick/2", "pick/3"));
  }
}
