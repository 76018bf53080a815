package dev.agoge.run.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.learn.ModelShape;
import dev.agoge.run.directory.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  private Checkpoints saved(String phase, int updates) {
    var checkpoints = new Checkpoints(folder);
    var shape = new ModelShape(1, 2, 1, 1, 1, 2, 1);
    try (var policy = new FakePolicies(9).create(shape, List.of(), 1)) {
      for (int update = 0; update < updates; update++) {
        checkpoints.save(policy, policy.agent(), phase, update);
      }
    }
    return checkpoints;
  }

  private List<String> left() {
    return List.of(folder.toFile().list()).stream().sorted().toList();
  }

  @Test
  void savingRemovesNothingAndPruningKeepsTheFirstAndTheNewestTwo() {
    Checkpoints checkpoints = saved("imitation", 5);
    assertThat(left()).hasSize(5);
    checkpoints.prune("imitation");
    assertThat(left()).containsExactly("imitation-00000", "imitation-00003", "imitation-00004");
  }

  @Test
  void whatWasSavedAfterTheStateIsRemoved() {
    saved("imitation", 3);
    Checkpoints checkpoints = saved("learning", 3);
    checkpoints.removeAfter(new RunState("learning", 1, 0, Map.of(), false));
    assertThat(left())
        .containsExactly(
            "imitation-00000",
            "imitation-00001",
            "imitation-00002",
            "learning-00000",
            "learning-00001");
    checkpoints.removeAfter(new RunState("imitation", 0, 0, Map.of(), false));
    assertThat(left()).containsExactly("imitation-00000");
    checkpoints.removeAfter(RunState.NEW);
    assertThat(left()).isEmpty();
  }
}
