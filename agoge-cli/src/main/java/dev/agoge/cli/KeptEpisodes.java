package dev.agoge.cli;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Episodes of an evaluation, kept as a run that can be shown and exported. */
final class KeptEpisodes implements AutoCloseable {
  private static final String PHASE = "evaluation";

  private final RunDirectory directory;
  private final TrajectoryStore store;
  private final AtomicInteger kept = new AtomicInteger();

  KeptEpisodes(
      Path root,
      String environment,
      Map<String, String> options,
      long seed,
      int threads,
      List<String> command) {
    RunManifest manifest =
        RunManifest.now(
            PHASE,
            Resolved.yaml(RecipeReader.read("imitation", environment, Map.of())),
            environment,
            options,
            Optional.empty(),
            seed,
            Math.max(1, threads),
            command);
    directory = RunDirectory.create(root, manifest);
    store = directory.trajectories();
  }

  /** Keeps one; returns when it is safe. */
  void keep(Trajectory episode) {
    store.append(PHASE, 0, episode);
    kept.incrementAndGet();
  }

  @Override
  public void close() {
    try (directory;
        store) {
      directory.save(new RunState(PHASE, 0, kept.get(), Map.of(), true));
    }
  }
}
