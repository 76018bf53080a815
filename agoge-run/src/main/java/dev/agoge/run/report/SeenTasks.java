package dev.agoge.run.report;

import dev.agoge.environment.Split;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a run was evaluated on what it had learnt from: tasks are the same if their contents are,
 * whatever split they are said to be in. It happens where an environment has few tasks, such as a
 * single problem of one's own.
 */
public final class SeenTasks {
  private SeenTasks() {}

  /** One line if some held-out tasks were played in training. */
  public static Optional<String> warning(TrajectoryReader reader) {
    Set<String> trained = contents(reader, Split.TRAIN);
    Set<String> heldOut = contents(reader, Split.HELD_OUT);
    long seen = heldOut.stream().filter(trained::contains).count();
    return seen == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d held-out tasks were trained on, so held-out success does not speak of new tasks"
                .formatted(seen, heldOut.size()));
  }

  private static Set<String> contents(TrajectoryReader reader, Split split) {
    return reader.list(EpisodeFilter.ALL.ofSplit(split)).stream()
        .map(e -> e.task().content())
        .collect(Collectors.toSet());
  }
}
