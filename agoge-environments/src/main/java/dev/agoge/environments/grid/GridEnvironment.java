package dev.agoge.environments.grid;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Recent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code grid-v1}: missions such as <i>pick up the red ball, then open the blue door</i> in rooms
 * of which one sees the one around.
 *
 * <p>The reward is 1 when the mission is done, its parts in the order asked for, within the moves
 * that the task allows: some three times what the expert takes. A task's difficulty is the number
 * of commands that the expert takes.
 */
public final class GridEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "grid-v1";

  private static final Pattern TASK =
      Pattern.compile("(train|validation|held-out)-([a-z-]+)-(0|[1-9][0-9]{0,5})");
  private static final int COMMANDS = 150;
  private static final int MOVES = 800;
  private static final int REMEMBERED = 512;

  /** Stages of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Prepared> stages = new Recent<>(REMEMBERED);

  private final List<Family> families;
  private final boolean high;

  /** A stage and the digest of its task. */
  private record Prepared(Stage stage, String content) {}

  /** With missions of every family, and walks to things as actions. */
  public GridEnvironment() {
    this(Set.of(Family.values()), true);
  }

  /**
   * With some families.
   *
   * @param high whether walks to things are actions, or only turns, steps and grips
   */
  GridEnvironment(Set<Family> families, boolean high) {
    this.families = Arrays.stream(Family.values()).filter(families::contains).toList();
    this.high = high;
  }

  @Override
  public EnvironmentSpec spec() {
    return EnvironmentSpec.textual(
        ID,
        "missions with doors, keys, boxes and balls in rooms seen one at a time",
        RewardSpec.BINARY,
        high ? COMMANDS : MOVES);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(
        each(split) * families.size(),
        i -> task(split, families.get(i % families.size()), i / families.size()));
  }

  /** How many tasks of a family there are. */
  private static int each(Split split) {
    return switch (split) {
      case TRAIN -> 125;
      case VALIDATION -> 12;
      case HELD_OUT -> 24;
    };
  }

  private Task task(Split split, Family family, int number) {
    TaskMaker.Made made = TaskMaker.make(split, family, number);
    String label = family.label() + (TaskMaker.isNew(split, number) ? "-new" : "");
    return new Task(
        ID, id(split, family, number), split, label, made.rest().commands(), made.digest());
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    Family family =
        Arrays.stream(Family.values())
            .filter(f -> f.label().equals(parts.group(2)))
            .findFirst()
            .orElseThrow(() -> task.isNotOf(ID));
    int number = Integer.parseInt(parts.group(3));
    if (number >= each(task.split())) {
      throw task.isNotOf(ID);
    }
    Prepared prepared = prepared(task.split(), family, number);
    if (!prepared.content().equals(task.content())) {
      throw task.isNotOf(ID);
    }
    return new GridEpisode(task, prepared.stage());
  }

  private Prepared prepared(Split split, Family family, int number) {
    return stages.get(
        id(split, family, number),
        id -> {
          TaskMaker.Made made = TaskMaker.make(split, family, number);
          return new Prepared(new Stage(made.world(), high), made.digest());
        });
  }

  private static String id(Split split, Family family, int number) {
    return split.label() + "-" + family.label() + "-" + number;
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new GridExpert(high));
  }
}
