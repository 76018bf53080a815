package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code shell-v1}: put files in order, or find a flag, at a shell.
 *
 * <p>An action is a line for the shell, or {@code done} or {@code submit FLAG}; the reward is 1
 * when the files are as asked at {@code done}, or the flag is right. The machine is a value:
 * nothing touches the real one.
 */
public final class ShellEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "shell-v1";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID, "put files in order and find flags at a shell", RewardSpec.BINARY, 20);
  private static final Pattern TASK = Pattern.compile("([a-z-]+?)-([a-z0-9]+)-([0-9]{1,5})");
  private static final int REMEMBERED = 512;

  /** Starts asked for lately, as a group of episodes starts from one task. */
  private final Map<String, ShellEpisode> starts = new ConcurrentHashMap<>();

  private final List<Family> families;

  /** With tasks of every family. */
  public ShellEnvironment() {
    this(EnumSet.allOf(Family.class));
  }

  ShellEnvironment(Set<Family> families) {
    this.families = List.copyOf(EnumSet.copyOf(families));
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  private static int each(Split split) {
    return switch (split) {
      case TRAIN -> 200;
      case VALIDATION -> 16;
      case HELD_OUT -> 32;
    };
  }

  @Override
  public TaskSet tasks(Split split) {
    int count = families.size();
    return TaskSet.of(each(split) * count, i -> task(split, families.get(i % count), i / count));
  }

  private static Task task(Split split, Family family, int number) {
    Puzzle puzzle = PuzzleMaker.make(split, family, number);
    String label = family.label() + (PuzzleMaker.isNew(split, number) ? "-new" : "");
    return new Task(
        ID, id(split, family, number), split, label, puzzle.difficulty(), puzzle.digest());
  }

  private static String id(Split split, Family family, int number) {
    return split.label() + "-" + family.label() + "-" + number;
  }

  @Override
  public Episode start(Task task, long seed) {
    return new ShellEpisode(task, known(task));
  }

  private ShellEpisode known(Task task) {
    ShellEpisode known = starts.get(task.id());
    if (known != null && task.environment().equals(ID)) {
      return known;
    }
    Matcher parts = TASK.matcher(task.id());
    Optional<Family> family =
        parts.matches()
            ? Stream.of(Family.values()).filter(f -> f.label().equals(parts.group(2))).findFirst()
            : Optional.empty();
    if (!task.environment().equals(ID)
        || family.isEmpty()
        || !parts.group(1).equals(task.split().label())) {
      throw new IllegalArgumentException(
          "task " + task.id() + " of " + task.environment() + " is not a task of " + ID);
    }
    if (starts.size() >= REMEMBERED) {
      starts.clear();
    }
    int number = Integer.parseInt(parts.group(3));
    return starts.computeIfAbsent(
        task.id(),
        id -> new ShellEpisode(task, PuzzleMaker.make(task.split(), family.get(), number)));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new ShellExpert());
  }
}
