package dev.agoge.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.evaluate.PairedDifference;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunStatus;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.train.Comparing;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingListener;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingTest {
  private static final Map<String, String> TINY =
      Map.ofEntries(
          Map.entry("model.layers", "1"),
          Map.entry("model.width", "16"),
          Map.entry("model.heads", "2"),
          Map.entry("model.keyValueHeads", "1"),
          Map.entry("model.hidden", "16"),
          Map.entry("model.vocabulary", "400"),
          Map.entry("imitation.updates", "2"),
          Map.entry("imitation.batchTokens", "400"),
          Map.entry("rollout.tasks", "2"),
          Map.entry("rollout.group", "2"),
          Map.entry("rollout.stepLimit", "6"),
          Map.entry("learn.updates", "2"),
          Map.entry("evaluate.points", "1"),
          Map.entry("evaluate.validationTasks", "3"),
          Map.entry("evaluate.heldOutTasks", "4"));

  @TempDir Path folder;

  private static Recipe recipe(String name) {
    return recipe(name, Map.of());
  }

  private static Recipe recipe(String name, Map<String, String> changes) {
    var settings = new HashMap<>(TINY);
    settings.putAll(changes);
    return RecipeReader.read(name, "crafting", settings);
  }

  private RunResult train(String name, BooleanSupplier cancelled) {
    var plan =
        new TrainingPlan(
            "crafting", Map.of(), recipe("gigpo"), 7, 1, Optional.empty(), List.of("train"));
    return Training.start(
        plan,
        new TorchPolicyFactory(1),
        folder.resolve(name),
        new TrainingListener() {},
        cancelled);
  }

  @Test
  void aRunEndsWithAResultAReportAndSealedTables() {
    RunResult result = train("run", () -> false);

    RunFiles files = RunFiles.of(folder.resolve("run"));
    assertThat(files.status()).isEqualTo(RunStatus.FINISHED);
    assertThat(files.result()).contains(result);
    assertThat(files.reportFile()).content().contains("held-out success");
    assertThat(folder.resolve("run/tables")).isDirectoryContaining("glob:**.parquet");
    assertThat(folder.resolve("run").resolve(result.checkpoint())).isDirectory();
    assertThat(result.heldout().tasks()).isEqualTo(4);
    assertThat(result.budget().updates()).isEqualTo(4);
    assertThat(result.references().expert()).contains(new RunResult.Reference(1));
  }

  @Test
  void theSameSeedOnOneThreadGivesTheSameRunBitForBit() {
    assertThat(train("first", () -> false).digest())
        .isEqualTo(train("second", () -> false).digest());
  }

  @Test
  void aRunThatIsInterruptedAgainAndAgainEndsLikeOneThatWasNot() {
    String whole = train("whole", () -> false).digest();
    assertThatThrownBy(() -> train("broken", after(40)))
        .isInstanceOf(Training.InterruptedRunException.class)
        .hasMessageContaining("agoge resume");

    Path broken = folder.resolve("broken");
    assertThat(RunFiles.of(broken).status()).isEqualTo(RunStatus.INTERRUPTED);
    Optional<RunResult> end = Optional.empty();
    for (int patience = 60; end.isEmpty(); patience += 40) {
      end = resume(broken, after(patience));
    }

    assertThat(end.get().digest()).isEqualTo(whole);
  }

  @Test
  void comparedRecipesShareTheirImitationAndAreNotRunTwice() {
    var comparing =
        new Comparing(
            "crafting",
            Map.of(),
            1,
            folder.resolve("compared"),
            new TorchPolicyFactory(1),
            new TrainingListener() {},
            () -> false);
    List<Recipe> recipes = List.of(recipe("imitation"), recipe("grpo"), recipe("gigpo"));

    Comparing.Compared first = comparing.compare(recipes, List.of(1L, 2L), Optional.empty());
    long episodes = episodes(first);
    Comparing.Compared again = comparing.compare(recipes, List.of(1L, 2L), Optional.empty());

    assertThat(first.members()).hasSize(6);
    assertThat(first.comparison().pairs()).hasSize(3);
    assertThat(folder.resolve("compared")).isDirectoryContaining("glob:**/imitation-*-seed1");
    assertThat(again.members()).isEqualTo(first.members());
    assertThat(episodes(again)).isEqualTo(episodes);
    assertThat(first.comparison().pairs())
        .extracting(PairedDifference::test)
        .containsOnly(PairedDifference.Test.CROSSED);
    List<Recipe> other = List.of(recipe("grpo", Map.of("learn.objective.clipLow", "0.1")));
    assertThatThrownBy(() -> comparing.compare(other, List.of(1L), Optional.empty()))
        .hasMessageContaining("holds a run with other settings");
  }

  private static Optional<RunResult> resume(Path run, BooleanSupplier cancelled) {
    try {
      return Optional.of(
          Training.resume(run, new TorchPolicyFactory(1), new TrainingListener() {}, cancelled));
    } catch (Training.InterruptedRunException e) {
      return Optional.empty();
    }
  }

  private static long episodes(Comparing.Compared compared) {
    long episodes = 0;
    for (Comparing.Member member : compared.members()) {
      try (TrajectoryReader reader = RunFiles.of(member.run()).trajectories()) {
        episodes += reader.count(EpisodeFilter.ALL);
      }
    }
    return episodes;
  }

  private static BooleanSupplier after(int steps) {
    var asked = new AtomicInteger();
    return () -> asked.incrementAndGet() > steps;
  }
}
