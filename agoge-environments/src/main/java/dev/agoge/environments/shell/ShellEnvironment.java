package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Recent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  static final String SUMMARY = "put files in order and find flags at a shell";
  private static final int STEPS = 20;
  private static final Pattern TASK = Pattern.compile("([a-z-]+)-([0-9]{1,5})");
  private static final int REMEMBERED = 512;

  /** Starts asked for lately, as a group of episodes starts from one task. */
  private final Recent<Task, ShellEpisode> starts = new Recent<>(REMEMBERED);

  private final List<Family> families;
  private final boolean choices;

  /** With tasks of every family, and no lines to choose from. */
  public ShellEnvironment() {
    this(EnumSet.allOf(Family.class), false);
  }

  ShellEnvironment(Set<Family> families, boolean choices) {
    this.families = List.copyOf(EnumSet.copyOf(families));
    this.choices = choices;
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        ID, SUMMARY, List.of("agent"), true, choices, true, RewardSpec.BINARY, STEPS);
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
    return starts.get(task, asked -> new ShellEpisode(asked, puzzle(asked), choices));
  }

  /** The puzzle of a task that is in its split, and has the content that it says. */
  private static Puzzle puzzle(Task task) {
    Matcher parts = TASK.matcher(task.id());
    if (task.environment().equals(ID) && parts.matches()) {
      int number = Integer.parseInt(parts.group(2));
      for (Family family : Family.values()) {
        if (number < each(task.split()) && id(task.split(), family, number).equals(task.id())) {
          Puzzle puzzle = PuzzleMaker.make(task.split(), family, number);
          if (puzzle.digest().equals(task.content())) {
            return puzzle;
          }
        }
      }
    }
    throw task.isNotOf(ID);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new ShellExpert());
  }
}
