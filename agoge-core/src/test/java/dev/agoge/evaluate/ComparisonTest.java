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
  void methodsThatSolveAlikeDifferByZeroWithAnIntervalWithinReason() {
    List<EvaluationReport> same = List.of(solves("", 18).report(), solves("", 18).report());
    PairedDifference pair =
        Comparison.ofRuns(List.of(new NamedRuns("a", same), new NamedRuns("b", same)))
            .pairs()
            .getFirst();
    assertThat(pair.p()).isEqualTo(1);
    assertThat(pair.success().mean()).isZero();
    assertThat(pair.success().width()).isBetween(0.2, 0.4);
    assertThat(pair.progress().width()).isBetween(0.2, 0.4);
    assertThat(pair.runDeviation()).contains(0.0);
  }

  @Test
  void noDifferenceOfSharesReachesBeyondOne() {
    List<EvaluationReport> all = List.of(first(2, true), first(2, true));
    List<EvaluationReport> none = List.of(first(2, false), first(2, false));
    PairedDifference pair =
        Comparison.ofRuns(List.of(new NamedRuns("all", all), new NamedRuns("none", none)))
            .pairs()
            .getFirst();
    assertThat(pair.success().mean()).isEqualTo(1);
    assertThat(pair.success().high()).isEqualTo(1);
    assertThat(pair.success().low()).isEqualTo(-1);
    assertThat(pair.progress().high()).isLessThanOrEqualTo(1);
  }

  @Test
  void theSuccessOfAMethodKnowsThatRunsDiffer() {
    var lucky =
        new NamedRuns(
            "lucky",
            List.of(solves("", 18).report(), solves("", 4).report(), solves("", 5).report()));
    EvaluationReport report = lucky.together(ClusterBootstrap.STANDARD).report();
    Interval pooled = EvaluationReport.of(lucky.attempts(), ClusterBootstrap.STANDARD).success();
    assertThat(lucky.success(0.95).mean()).isCloseTo(27 / 60.0, within(1e-12));
    assertThat(lucky.success(0.95).width()).isGreaterThan(1.5 * pooled.width());
    assertThat(report.success()).isEqualTo(lucky.success(0.95));
    assertThat(report.progress()).isEqualTo(lucky.progress(0.95));
    assertThat(report.episodes()).isEqualTo(60);
    assertThat(lucky.success(0.5).width()).isLessThan(lucky.success(0.95).width());
  }

  @Test
  void aMethodThatSolvesEverythingIsNotCertainTo() {
    var perfect = new NamedRuns("perfect", List.of(first(20, true), first(20, true)));
    // Agresti and Coull with a success and a failure more: 21/22 ∓ t · √(21/22³), t of 19 degrees
    double low = 21 / 22.0 - 2.093024 * Math.sqrt(21 / Math.pow(22, 3));
    assertThat(perfect.success(0.95).mean()).isEqualTo(1);
    assertThat(perfect.success(0.95).high()).isEqualTo(1);
    assertThat(perfect.success(0.95).low()).isCloseTo(low, within(1e-6));
  }

  @Test
  void aMethodOfOneRunIsReportedByItsTasks() {
    var one = new NamedRuns("one", List.of(solves("", 18).report()));
    assertThat(one.success(0.95)).isEqualTo(Wilson.of(18, 20));
    assertThat(one.success(0.8)).isEqualTo(Wilson.of(18, 20, 0.8));
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

  private static EvaluationReport first(int tasks, boolean solved) {
    return EvaluationReport.of(
        IntStream.range(0, tasks).mapToObj(t -> attempt(t, 1, solved)).toList());
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
