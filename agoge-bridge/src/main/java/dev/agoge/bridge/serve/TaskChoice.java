package dev.agoge.bridge.serve;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Seeds;
import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Finds the task that a client asks for, or chooses one. */
final class TaskChoice {
  private final Environment environment;
  private final AtomicLong unseeded = new AtomicLong();
  private final Map<String, Task> byId = new HashMap<>();
  private boolean indexed;

  TaskChoice(Environment environment) {
    this.environment = environment;
  }

  /** A task with the seed of its episode. */
  record Chosen(Task task, long seed) {}

  Chosen choose(Start start) {
    long seed = start.seed().orElseGet(() -> Seeds.mix(unseeded.getAndIncrement()));
    return new Chosen(start.task().map(this::task).orElseGet(() -> drawn(start, seed)), seed);
  }

  private Task drawn(Start start, long seed) {
    Split split = split(start.split().orElse(Split.TRAIN.label()));
    TaskSet tasks = environment.tasks(split);
    if (tasks.size() == 0) {
      throw none("split " + split.label() + " has no tasks");
    }
    long index = start.index().orElseGet(() -> Math.floorMod(Seeds.mix(seed), (long) tasks.size()));
    if (index < 0 || index >= tasks.size()) {
      throw none(
          "no task %d in split %s; there are %d, from 0"
              .formatted(index, split.label(), tasks.size()));
    }
    return tasks.get((int) index);
  }

  /** The split with a label. */
  static Split split(String label) {
    return Arrays.stream(Split.values())
        .filter(s -> s.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                none(
                    Suggestions.unknown(
                        "split",
                        brief(label),
                        Arrays.stream(Split.values()).map(Split::label).toList())));
  }

  /** By id. All tasks are made once, when the first client asks by id. */
  private synchronized Task task(String id) {
    if (!indexed) {
      for (Split split : Split.values()) {
        environment.tasks(split).stream().forEach(t -> byId.put(t.id(), t));
      }
      indexed = true;
    }
    Task task = byId.get(id);
    if (task == null) {
      throw none("no task '" + brief(id) + "'; ask by split and index, or by seed");
    }
    return task;
  }

  private static String brief(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static Refusal none(String message) {
    return new Refusal(Refusal.Kind.NO_SUCH_TASK, message);
  }
}
