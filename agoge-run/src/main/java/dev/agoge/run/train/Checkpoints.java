package dev.agoge.run.train;

import dev.agoge.agent.Agent;
import dev.agoge.learn.TrainablePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkpoints of a run. The first of each phase is kept, because the phase's reference policy
 * is in it; of the others only the newest two.
 */
final class Checkpoints {
  private static final int KEPT = 2;

  private final Path folder;

  Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** The id of the checkpoint before an update. */
  static String id(String phase, int update) {
    return "%s-%05d".formatted(phase, update);
  }

  Path path(String id) {
    return folder.resolve(id);
  }

  boolean has(String id) {
    return Files.isDirectory(path(id));
  }

  /** Saves the policy as it is before an update. */
  void save(TrainablePolicy policy, Agent agent, String phase, int update) {
    if (!has(id(phase, update))) {
      policy.save(path(id(phase, update)), agent);
    }
    prune(phase);
  }

  private void prune(String phase) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> old =
          all.filter(p -> p.getFileName().toString().startsWith(phase + "-"))
              .filter(p -> !p.getFileName().toString().equals(id(phase, 0)))
              .sorted(Comparator.reverseOrder())
              .skip(KEPT)
              .toList();
      old.forEach(Checkpoints::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the checkpoints in " + folder, e);
    }
  }

  private static void delete(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the old checkpoint " + tree, e);
    }
  }
}
