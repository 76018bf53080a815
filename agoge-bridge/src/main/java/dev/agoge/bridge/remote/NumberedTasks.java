package dev.agoge.bridge.remote;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import java.util.EnumMap;
import java.util.Map;

/** The tasks of an environment that knows them by number, or as the seed of a reset. */
public final class NumberedTasks {
  private static final int TRAIN_PERCENT = 70;
  private static final int VALIDATION_PERCENT = 10;

  private final String environment;
  private final Families families;
  private final Map<Split, TaskRange> ranges;

  private NumberedTasks(String environment, Families families, Map<Split, TaskRange> ranges) {
    this.environment = environment;
    this.families = families;
    this.ranges = new EnumMap<>(ranges);
  }

  /**
   * Tasks in one row of numbers: those given in options, or else the first 70 % for training, the
   * next 10 % for validation and the rest held out.
   *
   * @param count how many there are, at least 3
   */
  public static NumberedTasks row(
      String environment, String family, int count, RemoteOptions options) {
    int train = Math.max(1, Math.min(count - 2, count * TRAIN_PERCENT / 100));
    int validation = Math.max(1, count * VALIDATION_PERCENT / 100);
    Map<Split, TaskRange> ranges =
        new EnumMap<>(
            Map.of(
                Split.TRAIN, new TaskRange(0, train - 1),
                Split.VALIDATION, new TaskRange(train, train + validation - 1),
                Split.HELD_OUT, new TaskRange(train + validation, count - 1)));
    boolean given = false;
    for (Split split : Split.values()) {
      given |= options.range(split).isPresent();
    }
    for (Split split : Split.values()) {
      TaskRange fallback = given ? TaskRange.NONE : ranges.getOrDefault(split, TaskRange.NONE);
      ranges.put(split, options.range(split).orElse(fallback));
    }
    requireDisjoint(ranges);
    return new NumberedTasks(environment, Families.all(family), ranges);
  }

  private static void requireDisjoint(Map<Split, TaskRange> ranges) {
    for (Map.Entry<Split, TaskRange> one : ranges.entrySet()) {
      for (Map.Entry<Split, TaskRange> other : ranges.entrySet()) {
        if (one.getKey() != other.getKey() && one.getValue().overlaps(other.getValue())) {
          throw new IllegalArgumentException(
              "the numbers of %s and %s tasks overlap; give ranges with nothing in common"
                  .formatted(one.getKey().label(), other.getKey().label()));
        }
      }
    }
  }

  /**
   * Tasks that the peer counts within each split.
   *
   * @param sizes how many there are in each
   */
  public static NumberedTasks splits(
      String environment, Families families, Map<Split, Integer> sizes, RemoteOptions options) {
    Map<Split, TaskRange> ranges = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      int size = sizes.getOrDefault(split, 0);
      TaskRange range = options.range(split).orElse(new TaskRange(0, size - 1));
      if (range.last() >= size) {
        throw new IllegalArgumentException(
            "there is no %s task %d; the server has %d, from 0"
                .formatted(split.label(), range.last(), size));
      }
      ranges.put(split, range);
    }
    return new NumberedTasks(environment, families, ranges);
  }

  /** The tasks of a split. */
  public TaskSet of(Split split) {
    TaskRange range = ranges.getOrDefault(split, TaskRange.NONE);
    return TaskSet.of(range.size(), i -> task(split, range.first() + i));
  }

  private Task task(Split split, int number) {
    String id = split.label() + "-" + number;
    String family = families.of(split, number);
    return new Task(environment, id, split, family, 1, Digest.of(environment + "/" + id));
  }

  /** The number of one of these tasks. */
  public static int number(Task task) {
    return Integer.parseInt(task.id().substring(task.split().label().length() + 1));
  }
}
