package dev.agoge.ring.critic;

import dev.agoge.credit.Judged;
import dev.agoge.judge.Judgement;
import dev.agoge.ring.Workshop;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The judged episodes of the last updates. What is kept is their ids and scores; the episodes lie
 * in the run's store, from which those that a transform made are missing.
 */
final class Memory {
  private static final String FILE = "memory.txt";

  private final int updates;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An empty memory.
   *
   * @param updates how many updates it reaches back
   */
  Memory(int updates) {
    this.updates = updates;
  }

  private record Entry(int update, List<Double> scores, String id) {
    String line() {
      return update
          + " "
          + scores.stream().map(String::valueOf).collect(Collectors.joining(","))
          + " "
          + id;
    }

    static Entry of(String line) {
      String[] parts = line.split(" ", 3);
      return new Entry(
          Integer.parseInt(parts[0]),
          Arrays.stream(parts[1].split(",", -1)).map(Double::valueOf).toList(),
          parts[2]);
    }
  }

  /** Adds an update's episodes and forgets those of updates that are too long ago. */
  void add(List<Judged> judged, int update) {
    judged.forEach(
        j -> entries.add(new Entry(update, j.judgement().scores(), j.trajectory().id())));
    entries.removeIf(e -> e.update <= update - updates);
  }

  /** The episodes from before an update. */
  List<Judged> before(int update, Workshop workshop) {
    Map<String, Entry> earlier = new HashMap<>();
    entries.stream().filter(e -> e.update < update).forEach(e -> earlier.put(e.id, e));
    List<String> ids =
        entries.stream().map(Entry::id).filter(earlier::containsKey).distinct().toList();
    List<Judged> found = new ArrayList<>();
    for (Trajectory trajectory : ids.isEmpty() ? List.<Trajectory>of() : workshop.recall(ids)) {
      Entry entry = earlier.get(trajectory.id());
      if (entry != null && entry.scores.size() == trajectory.players()) {
        found.add(new Judged(trajectory, new Judgement(entry.scores, "")));
      }
    }
    return found;
  }

  void save(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(FILE), entries.stream().map(Entry::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
    }
  }

  void restore(Path folder) {
    try {
      entries.clear();
      if (Files.exists(folder.resolve(FILE))) {
        Files.readAllLines(folder.resolve(FILE)).forEach(line -> entries.add(Entry.of(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(FILE), e);
    }
  }
}
