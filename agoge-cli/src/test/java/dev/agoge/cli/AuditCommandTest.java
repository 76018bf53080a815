package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingListener;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir Path folder;

  private void train() {
    Map<String, String> tiny =
        Map.ofEntries(
            Map.entry("model.layers", "1"),
            Map.entry("model.width", "16"),
            Map.entry("model.heads", "2"),
            Map.entry("model.keyValueHeads", "1"),
            Map.entry("model.hidden", "16"),
            Map.entry("model.vocabulary", "400"),
            Map.entry("imitation.updates", "1"),
            Map.entry("imitation.batchTokens", "400"),
            Map.entry("rollout.stepLimit", "6"),
            Map.entry("evaluate.points", "1"),
            Map.entry("evaluate.validationTasks", "1"),
            Map.entry("evaluate.heldOutTasks", "1"));
    Training.start(
        new TrainingPlan(
            "crafting",
            Map.of(),
            RecipeReader.read("imitation", "crafting", tiny),
            7,
            1,
            Optional.empty(),
            List.of()),
        new TorchPolicyFactory(1),
        folder.resolve("run"),
        new TrainingListener() {},
        () -> false);
  }

  private Said audit(String... more) {
    String[] all =
        new String[] {
          "audit",
          "credit",
          folder.resolve("run").toString(),
          "--groups",
          "3",
          "--episodes",
          "2",
          "--steps",
          "6",
          "--continuations",
          "4",
          "--threads",
          "1",
          "--out",
          folder.resolve("audit").toString()
        };
    return Said.by(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray());
  }

  @Test
  void aRunsAgentIsAuditedAndTheSameCommandPlaysNothingAgain() {
    train();
    Said first = audit();
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("rank correlation").contains("gigpo, anchor: state");
    assertThat(first.err()).contains("3 groups of 2 episodes, then at most 48 ways on");
    assertThat(folder.resolve("audit/credit.md")).content().contains("| reinforce | ");
    long played = episodes();

    Said again = audit("--json");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("\"skipped\"");
    assertThat(episodes()).isEqualTo(played);
    assertThat(audit("--seed", "2").err()).contains("holds another run or audit");
  }

  private long episodes() {
    try (var reader = RunFiles.of(folder.resolve("audit")).trajectories()) {
      return reader.count(EpisodeFilter.ALL);
    }
  }

  @Test
  void whatIsToBeAuditedMustBeNamedAndBeThere() {
    assertThat(Said.by("audit").err()).contains("agoge audit credit RUN");
    Said nothing = Said.by("audit", "credit", "crafting");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("'crafting' is no run; give a run, or an environment");
    Said few = Said.by("audit", "credit", "crafting", "--continuations", "1");
    assertThat(few.err()).contains("--continuations 1 is too few");
  }
}
