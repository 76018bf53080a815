package dev.agoge.run.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.run.RunException;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TrainingTest {
  private static final Map<String, String> TINY =
      Map.ofEntries(
          Map.entry("imitation.updates", "2"),
          Map.entry("imitation.batchTokens", "200"),
          Map.entry("imitation.noise", "0"),
          Map.entry("rollout.tasks", "3"),
          Map.entry("rollout.group", "4"),
          Map.entry("rollout.stepLimit", "6"),
          Map.entry("rollout.dynamicSampling", "false"),
          Map.entry("learn.updates", "3"),
          Map.entry("evaluate.points", "1"),
          Map.entry("evaluate.validationTasks", "4"),
          Map.entry("evaluate.heldOutTasks", "4"));

  @TempDir Path folder;

  private final Heard heard = new Heard();
  private Path trouble = Path.of("");

  @BeforeEach
  void noTrouble() throws IOException {
    trouble = Files.createDirectory(folder.resolve("trouble"));
  }

  /** What the listener heard; makes trouble when a phase begins or a player was evaluated. */
  private final class Heard implements TrainingListener {
    private final List<String> warnings = new ArrayList<>();
    private String when = "";
    private String what = "";

    @Override
    public void warning(String text) {
      warnings.add(text);
    }

    @Override
    public void phase(String name, int done, int total) {
      if (name.equals(when)) {
        make(what);
      }
    }

    @Override
    public void point(Point point) {
      if ((point.phase() + " point " + point.update()).equals(when)) {
        make(what);
      }
    }

    @Override
    public void evaluated(String player, EvaluationReport report) {
      if (player.equals(when)) {
        make(what);
      }
    }
  }

  private void make(String what) {
    try {
      Files.writeString(trouble.resolve(what), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mend() throws IOException {
    Files.deleteIfExists(trouble.resolve("all"));
    Files.deleteIfExists(trouble.resolve("some"));
    heard.when = "";
  }

  private TrainingPlan plan(Map<String, String> options, Map<String, String> changes) {
    var settings = new HashMap<>(TINY);
    settings.putAll(changes);
    var all = new HashMap<>(options);
    all.putIfAbsent("trouble", trouble.toString());
    return new TrainingPlan(
        "ladder",
        all,
        RecipeReader.read("grpo", "ladder", settings),
        5,
        1,
        Optional.empty(),
        List.of());
  }

  private RunResult train(String name, BooleanSupplier cancelled) {
    return train(name, plan(Map.of(), Map.of()), 1000, cancelled);
  }

  private RunResult train(String name, TrainingPlan plan, int context, BooleanSupplier cancelled) {
    return Training.start(plan, new FakePolicies(context), folder.resolve(name), heard, cancelled);
  }

  private RunResult resume(String name) {
    return Training.resume(folder.resolve(name), new FakePolicies(1000), heard, () -> false);
  }

  private void failsIn(String when, String place) throws IOException {
    heard.when = when;
    heard.what = "all";
    assertThatThrownBy(() -> train("run", () -> false))
        .isInstanceOf(Training.FailedInfrastructureException.class)
        .hasMessageContaining(place)
        .hasMessageContaining("the ladder is being mended; mend that")
        .hasMessageContaining("agoge resume " + folder.resolve("run"));
    assertThatThrownBy(() -> resume("run"))
        .isInstanceOf(Training.FailedInfrastructureException.class);
    mend();
    RunResult end = resume("run");
    assertThat(end.digest()).isEqualTo(train("whole", () -> false).digest());
    assertThat(end.heldout().infrastructureFailures()).isZero();
    assertThat(heard.warnings).noneMatch(w -> w.contains("infrastructure"));
  }

  @Test
  void anUpdateWithoutAnyEpisodeStopsTheRunAndIsPlayedAgain() throws IOException {
    failsIn("learning point 0", "learning/00000: the infrastructure failed in all 12");
  }

  @Test
  void anImitationWithoutAnyEpisodeStopsTheRunAndIsPlayedAgain() throws IOException {
    failsIn("imitation point 0", "imitation/00000: the infrastructure failed in all 8");
  }

  @Test
  void aPointOfTheCurveWithoutAnyEpisodeStopsTheRunAndIsPlayedAgain() throws IOException {
    failsIn("learning", "validation-learning/00000");
  }

  @Test
  void aHeldOutEvaluationWithoutAnyEpisodeStopsTheRunAndIsPlayedAgain() throws IOException {
    failsIn("learning point 3", "held-out-agent/00000");
    assertThat(failed("run")).isZero();
  }

  @Test
  void aCorpusWithoutAnyEpisodeStopsTheRunAndIsPlayedAgain() throws IOException {
    make("all");
    failsIn("", "corpus of the tokenizer");
  }

  @Test
  void episodesLostToInfrastructureAreWarnedOf() throws IOException {
    heard.when = "learning";
    heard.what = "some";
    RunResult result = train("run", () -> false);

    assertThat(heard.warnings)
        .contains(
            "1 of 4 episodes were lost to infrastructure and left out, the first because: the"
                + " ladder is being mended");
    assertThat(Files.readString(folder.resolve("run/metrics.jsonl")))
        .contains("\"infrastructureFailures\":8.0")
        .contains("8 of 12 episodes were lost to infrastructure");
    assertThat(result.heldout().infrastructureFailures()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("run/report.html")))
        .contains("learning, update 1: 4 of 12 episodes were lost to infrastructure")
        .contains("validation in learning after 0 updates: 1 of 4 episodes were lost");
  }

  @Test
  void episodesLostBeforeAnInterruptionArePlayedAgainAfterIt() throws IOException {
    heard.when = "learning";
    heard.what = "some";
    BooleanSupplier onceOneIsLost =
        () -> Files.exists(folder.resolve("run/trajectories.db")) && failed("run") > 0;
    assertThatThrownBy(() -> train("run", onceOneIsLost))
        .isInstanceOf(Training.InterruptedRunException.class);
    mend();
    RunResult end = resume("run");

    assertThat(failed("run")).isZero();
    assertThat(end.digest()).isEqualTo(train("whole", () -> false).digest());
  }

  @Test
  void aRunInterruptedInItsCorpusIsResumedFromItsManifest() {
    String whole = train("whole", () -> false).digest();
    assertThatThrownBy(() -> train("run", after(700)))
        .isInstanceOf(Training.InterruptedRunException.class)
        .hasMessageContaining("agoge resume");
    assertThat(RunFiles.of(folder.resolve("run")).state()).isEqualTo(RunState.NEW);

    assertThat(resume("run").digest()).isEqualTo(whole);
  }

  @Test
  void demonstrationsThatTheExpertGivesUpAreLeftOut() {
    train("run", plan(Map.of("wayless", "2"), Map.of()), 1000, () -> false);

    assertThat(RunFiles.of(folder.resolve("run")).metrics())
        .filteredOn(l -> l.path("phase").asString("").equals("imitation"))
        .filteredOn(l -> l.path("kind").asString("").equals("update"))
        .allMatch(l -> l.path("metrics").path("demonstrationsLeftOut").asDouble(0) > 0);
  }

  @Test
  void anExpertThatSolvesNothingEndsImitationWithOneLine() {
    assertThatThrownBy(
            () -> train("run", plan(Map.of("wayless", "0"), Map.of()), 1000, () -> false))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("none of 8 demonstrations of ladder-v1 can be imitated")
        .hasMessageContaining("the expert gave up")
        .hasMessageContaining("imitation.updates=0");
  }

  @Test
  void demonstrationsLongerThanTheContextAreLeftOutWithAWarning() {
    train("run", plan(Map.of("wordy", "2"), Map.of()), 500, () -> false);

    assertThat(heard.warnings)
        .anyMatch(
            w ->
                w.matches("\\d+ of \\d+ demonstrations do not fit into .*model.context above 500"));
  }

  @Test
  void aChangedFileOfAnOptionIsRefusedOnResume() throws IOException {
    Path file = Files.writeString(folder.resolve("2"), "two");
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    assertThatThrownBy(
            () ->
                train(
                    "run",
                    plan(Map.of("trouble", relative.toString()), Map.of()),
                    1000,
                    after(700)))
        .isInstanceOf(Training.InterruptedRunException.class);
    Files.writeString(file, "three");
    assertThatThrownBy(() -> resume("run"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("option trouble=" + file.toAbsolutePath())
        .hasMessageContaining("has changed since");
    Files.delete(file);
    assertThatThrownBy(() -> resume("run")).hasMessageContaining("is gone");
  }

  @Test
  void theForksOfAJudgeAreSpentToo() {
    var forks = Map.of("judge.method", "monte-carlo", "judge.continuations", "2");
    RunResult result = train("run", plan(Map.of(), forks), 1000, () -> false);

    assertThat(played("run", "forks")).isPositive();
    assertThat(result.budget().rollouts())
        .isEqualTo(played("run", "imitation") + played("run", "learning") + played("run", "forks"));
  }

  @Test
  void aRunInterruptedInItsForksEndsLikeOneThatWasNot() {
    var forks = Map.of("judge.method", "monte-carlo", "judge.continuations", "2");
    RunResult whole = train("whole", plan(Map.of(), forks), 1000, () -> false);
    BooleanSupplier inForks =
        () -> Files.exists(folder.resolve("run/trajectories.db")) && played("run", "forks") > 3;
    assertThatThrownBy(() -> train("run", plan(Map.of(), forks), 1000, inForks))
        .isInstanceOf(Training.InterruptedRunException.class);
    RunResult end = resume("run");

    assertThat(end.digest()).isEqualTo(whole.digest());
    assertThat(end.budget().rollouts()).isEqualTo(whole.budget().rollouts());
  }

  @Test
  void aJudgeThatForksIsRefusedBeforeAnythingRunsWhereNothingForks() {
    TrainingPlan plan = plan(Map.of("forks", "false"), Map.of("judge.method", "monte-carlo"));
    assertThatThrownBy(() -> train("run", plan, 1000, () -> false))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("monte-carlo takes up episodes in the middle")
        .hasMessageContaining("ladder-v1");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  private long played(String name, String phase) {
    try (TrajectoryReader reader = RunFiles.of(folder.resolve(name)).trajectories()) {
      return reader.count(EpisodeFilter.ALL.inPhase(phase));
    }
  }

  private long failed(String name) {
    try (TrajectoryReader reader = RunFiles.of(folder.resolve(name)).trajectories()) {
      return reader.count(EpisodeFilter.ALL.endedBy(Ending.INFRASTRUCTURE_FAILED));
    }
  }

  private static BooleanSupplier after(int steps) {
    var asked = new AtomicInteger();
    return () -> asked.incrementAndGet() > steps;
  }
}
