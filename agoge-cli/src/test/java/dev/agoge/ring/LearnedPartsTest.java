package dev.agoge.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingListener;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges and critics with weights of their own, in runs that are killed. */
class LearnedPartsTest {
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
          Map.entry("rollout.group", "4"),
          Map.entry("rollout.stepLimit", "16"),
          Map.entry("rollout.dynamicSampling", "false"),
          Map.entry("learn.updates", "2"),
          Map.entry("evaluate.points", "1"),
          Map.entry("evaluate.validationTasks", "2"),
          Map.entry("evaluate.heldOutTasks", "2"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ppo, critic.loss",
    "archer, critic.q.loss",
    "spa, judge.loss",
    "oprl, judge.brier",
    "inverse-prm, judge.loss"
  })
  void whatAPartHasLearntSurvivesAKill(String recipe, String metric) {
    RunResult whole = train(recipe, "whole", () -> false);
    Path saved = folder.resolve("broken/checkpoints/learning-00001");
    assertThatThrownBy(() -> train(recipe, "broken", () -> Files.isDirectory(saved)))
        .isInstanceOf(Training.InterruptedRunException.class);
    Path broken = folder.resolve("broken");
    RunResult resumed =
        Training.resume(broken, new TorchPolicyFactory(1), new TrainingListener() {}, () -> false);

    assertThat(resumed.digest()).isEqualTo(whole.digest());
    assertThat(learnt("broken")).isEqualTo(learnt("whole")).hasSize(2);
    assertThat(learnt("whole"))
        .anySatisfy(m -> assertThat(m.getOrDefault(metric, 0.0)).isPositive());
  }

  private RunResult train(String recipe, String name, BooleanSupplier cancelled) {
    var plan =
        new TrainingPlan(
            "crafting",
            Map.of(),
            RecipeReader.read(recipe, "crafting", TINY),
            7,
            1,
            Optional.empty(),
            List.of("train"));
    return Training.start(
        plan,
        new TorchPolicyFactory(1),
        folder.resolve(name),
        new TrainingListener() {},
        cancelled);
  }

  /** What each update of the learning phase measured, times aside. */
  private List<Map<String, Double>> learnt(String name) {
    return RunHistory.of(RunFiles.of(folder.resolve(name))).updates().stream()
        .filter(u -> u.phase().equals("learning"))
        .map(
            u -> {
              Map<String, Double> metrics = new TreeMap<>(u.metrics());
              metrics.keySet().removeIf(key -> key.contains("second"));
              return metrics;
            })
        .toList();
  }
}
