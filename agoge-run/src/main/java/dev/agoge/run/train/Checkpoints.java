package dev.agoge.run.train;

import dev.agoge.agent.Agent;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.run.directory.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of a run. The first of each phase is kept, because the phase's reference policy
 * is in it; of the others only the newest two.
 */
final class Checkpoints {
  private static final int KEPT = 2;

  /** In the order in which a run goes through them. */
  private static final List<String> PHASES =
      List.of(ImitationPhase.NAME, LearningPhase.NAME, "final");

  private static final Pattern ID =
      Pattern.compile("(" + String.join("|", PHASES) + ")-(\\d{5,9})(\\.parts)?");

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
  }

  /**
   * Saves what a phase has learnt besides the policy, before the policy: a checkpoint of a policy
   * is never without its parts.
   */
  void saveParts(String phase, int update, Consumer<Path> parts) {
    if (!has(id(phase, update))) {
      Path folder = parts(phase, update);
      if (Files.exists(folder)) {
        delete(folder);
      }
      parts.accept(folder);
    }
  }

  /** Has a phase go on from what was saved before an update. */
  void restore(Phase phase, int update) {
    Path folder = parts(phase.name(), update);
    if (Files.isDirectory(folder)) {
      phase.restore(folder);
    }
  }

  private Path parts(String phase, int update) {
    return path(id(phase, update) + ".parts");
  }

  /** Removes a phase's old ones; only once {@code state.json} names a newer one. */
  void prune(String phase) {
    List<String> ids =
        all().stream()
            .map(p -> p.getFileName().toString())
            .filter(name -> name.startsWith(phase + "-") && !name.endsWith(".parts"))
            .filter(name -> !name.equals(id(phase, 0)))
            .sorted(Comparator.reverseOrder())
            .skip(KEPT)
            .toList();
    all().stream()
        .filter(p -> ids.contains(p.getFileName().toString().replace(".parts", "")))
        .forEach(Checkpoints::delete);
  }

  /**
   * Removes what was saved after a state: an interrupted run makes it again, and not always the
   * same.
   */
  void removeAfter(RunState state) {
    int phase = PHASES.indexOf(state.phase());
    for (Path checkpoint : all()) {
      Matcher id = ID.matcher(checkpoint.getFileName().toString());
      if (id.matches()) {
        int its = PHASES.indexOf(id.group(1));
        if (its > phase || (its == phase && Integer.parseInt(id.group(2)) > state.update())) {
          delete(checkpoint);
        }
      }
    }
  }

  private List<Path> all() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
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
