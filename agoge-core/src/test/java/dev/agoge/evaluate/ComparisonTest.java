package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void everyPairIsTestedAndCorrected() {
    var comparison =
        Comparison.of(List.of(solves("strong", 18), solves("middle", 12), solves("weak", 2)));
    assertThat(comparison.pairs())
        .extracting(p -> p.a() + ">" + p.b())
        .containsExactly("strong>middle", "strong>weak", "middle>weak");
    PairedDifference first = comparison.pairs().getFirst();
    assertThat(first.test()).isEqualTo(PairedDifference.Test.MCNEMAR);
    assertThat(first.success().mean()).isCloseTo(0.3, within(1e-12));
    assertThat(first.p()).isEqualTo(new McNemar(20, 6, 0).p());
    assertThat(first.pCorrected()).isEqualTo(first.p());
    PairedDifference second = comparison.pairs().get(1);
    assertThat(second.pCorrected()).isCloseTo(3 * second.p(), within(1e-12));
    assertThat(second.gained()).isEqualTo(16);
    assertThat(second.lost()).isZero();
  }

  @Test
  void severalAttemptsAreComparedByResamplingTasks() {
    List<Trajectory> twice = new ArrayList<>();
    for (int t = 0; t < 20; t++) {
      twice.add(attempt(t, 1, t < 15));
      twice.add(attempt(t, 2, t < 10));
    }
    var comparison =
        Comparison.of(
            List.of(new NamedReport("twice", EvaluationReport.of(twice)), solves("weak", 2)));
    PairedDifference pair = comparison.pairs().getFirst();
    assertThat(pair.test()).isEqualTo(PairedDifference.Test.PAIRED_BOOTSTRAP);
    assertThat(pair.success().mean()).isCloseTo(12.5 / 20 - 0.1, within(1e-12));
    assertThat(pair.success().low()).isPositive();
    assertThat(pair.p()).isLessThan(0.01);
  }

  @Test
  void severalRunsSpeakOfTheMethodsAndAskMoreThanTheirTasks() {
    List<EvaluationReport> lucky =
        List.of(solves("", 18).report(), solves("", 4).report(), solves("", 5).report());
    List<EvaluationReport> plain =
        List.of(solves("", 4).report(), solves("", 4).report(), solves("", 4).report());
    PairedDifference pair =
        Comparison.ofRuns(List.of(new NamedRuns("lucky", lucky), new NamedRuns("plain", plain)))
            .pairs()
            .getFirst();
    assertThat(pair.test()).isEqualTo(PairedDifference.Test.CROSSED);
    assertThat(pair.success().mean()).isCloseTo((14 + 0 + 1) / 60.0, within(1e-12));
    assertThat(pair.success().contains(0)).isTrue();
    assertThat(pair.p()).isGreaterThan(0.2);
    assertThat(pair.gained()).isEqualTo(14);
  }

  @Test
  void oneRunEachIsComparedByItsTasks() {
    var pairs =
        Comparison.ofRuns(
            List.of(
                new NamedRuns("a", List.of(solves("", 18).report())),
                new NamedRuns("b", List.of(solves("", 12).report()))));
    assertThat(pairs).isEqualTo(Comparison.of(List.of(solves("a", 18), solves("b", 12))));
  }

  @Test
  void aTaskThatOnlyOneAttemptedIsNamed() {
    var other =
        new NamedReport(
            "short",
            EvaluationReport.of(
                IntStream.range(0, 19).mapToObj(t -> attempt(t, 1, true)).toList()));
    assertThatThrownBy(() -> Comparison.of(List.of(other, solves("full", 5))))
        .hasMessage(
            "cannot compare 'full' with 'short': task pick/19 was attempted by 'full' only; "
                + "evaluate both on the same tasks");
  }

  @Test
  void aTaskSpoiltByInfrastructureIsLeftOutOfThePair() {
    List<Trajectory> spoilt = new ArrayList<>();
    spoilt.add(Played.task("pick/0").seed(1).broken());
    IntStream.range(1, 20).forEach(t -> spoilt.add(attempt(t, 1, true)));
    var pair =
        Comparison.of(
                List.of(new NamedReport("spoilt", EvaluationReport.of(spoilt)), solves("b", 20)))
            .pairs()
            .getFirst();
    assertThat(pair.tasks()).isEqualTo(19);
    assertThat(pair.p()).isEqualTo(1);
  }

  @Test
  void twoReportsOfOneNameAreRefused() {
    assertThatThrownBy(() -> Comparison.of(List.of(solves("x", 1), solves("x", 2))))
        .hasMessageContaining("two reports are called 'x'");
  }

  private static NamedReport solves(String name, int solved) {
    return new NamedReport(
        name,
        EvaluationReport.of(
            IntStream.range(0, 20).mapToObj(t -> attempt(t, 1, t < solved)).toList()));
  }

  private static Trajectory attempt(int task, int seed, boolean solved) {
    var played = Played.task("pick/" + task).seed(seed).step("a", "x");
    return solved ? played.solved() : played.unsolved();
  }
}
