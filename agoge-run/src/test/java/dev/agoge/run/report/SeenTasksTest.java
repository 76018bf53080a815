package dev.agoge.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.run.Trajectories;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenTasksTest {
  @TempDir Path folder;

  private static Trajectory played(String id, Split split, String content) {
    Trajectory t = Trajectories.kitchen();
    var task = new Task("household-v1", "task/" + id, split, "heat", 2, content);
    return new Trajectory(
        id,
        task,
        t.seed(),
        t.group(),
        t.agent(),
        t.steps(),
        t.ending(),
        t.note(),
        t.finalObservation(),
        t.rewards(),
        t.nanos());
  }

  private Optional<String> warning(Trajectory... trajectories) {
    Path file = folder.resolve("trajectories.db");
    try (TrajectoryStore store = TrajectoryStore.open(file)) {
      for (Trajectory t : trajectories) {
        store.append("any", 0, t);
      }
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file)) {
      return SeenTasks.warning(reader);
    }
  }

  @Test
  void aHeldOutTaskThatWasTrainedOnIsSaid() {
    assertThat(
            warning(
                played("a", Split.TRAIN, "one"),
                played("b", Split.HELD_OUT, "one"),
                played("c", Split.HELD_OUT, "two")))
        .hasValueSatisfying(w -> assertThat(w).startsWith("1 of 2 held-out tasks were trained on"));
  }

  @Test
  void disjointSplitsNeedNoWord() {
    assertThat(
            warning(
                played("a", Split.TRAIN, "one"),
                played("v", Split.VALIDATION, "two"),
                played("b", Split.HELD_OUT, "two")))
        .isEmpty();
  }
}
