package dev.agoge.run.directory;

import dev.agoge.run.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs under a folder. */
public final class RunList {
  private RunList() {}

  /**
   * One line about a run.
   *
   * @param name the name of its directory
   * @param path its directory
   * @param status whether it is going on
   * @param recipe the recipe's name; empty if damaged
   * @param environment id of the environment; empty if damaged
   * @param seed its seed
   * @param success held-out share of solved tasks, once it is known
   * @param created when it was made
   * @param note what is wrong with a damaged run; otherwise empty
   */
  public record Entry(
      String name,
      Path path,
      RunStatus status,
      String recipe,
      String environment,
      long seed,
      Optional<Double> success,
      Instant created,
      String note) {}

  /** The runs directly under a folder, newest first; none if the folder does not exist. */
  public static List<Entry> under(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return FileErrors.guarding(
        "read",
        folder,
        () -> {
          try (Stream<Path> entries = Files.list(folder)) {
            return entries
                .map(RunFiles::new)
                .filter(RunFiles::isRun)
                .map(RunList::entry)
                .sorted(Comparator.comparing(Entry::created).reversed().thenComparing(Entry::name))
                .toList();
          }
        });
  }

  private static Entry entry(RunFiles files) {
    String name = files.root().getFileName().toString();
    try {
      RunManifest manifest = files.manifest();
      return new Entry(
          name,
          files.root(),
          files.status(),
          manifest.recipe(),
          manifest.environment(),
          manifest.seed(),
          files.result().map(r -> r.heldout().success().mean()),
          manifest.created(),
          "");
    } catch (RunException e) {
      return new Entry(
          name,
          files.root(),
          RunStatus.DAMAGED,
          "",
          "",
          0,
          Optional.empty(),
          Instant.EPOCH,
          String.valueOf(e.getMessage()));
    }
  }
}
