package dev.agoge.environments.office;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import dev.agoge.environments.tools.Toolbox;
import dev.agoge.support.Recent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code office-v1}: errands with to-dos, calendar, mail, sheets and weather, all through tool
 * calls.
 *
 * <p>The reward comes with the call of {@code finish}: the share of the wanted changes that were
 * made, less one such share for every other change, at least 0; 1 exactly if all wanted changes
 * were made and no other, and what was asked is answered.
 */
public final class OfficeEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "office-v1";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID,
          "errands across to-dos, calendar, mail, sheets and weather by tool calls",
          new RewardSpec(0, 1, 1),
          60);
  private static final Pattern TASK = Pattern.compile("([a-z-]+)-([0-9]{1,6})");
  private static final int REMEMBERED = 512;

  private final Toolbox toolbox = OfficeTools.toolbox();

  /** Assignments of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Assignment> assignments = new Recent<>(REMEMBERED);

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(size(split), i -> task(split, i));
  }

  private static int size(Split split) {
    return switch (split) {
      case TRAIN -> 3000;
      case VALIDATION -> 300;
      case HELD_OUT -> 600;
    };
  }

  private static Task task(Split split, int number) {
    Errand errand = Errands.make(split, number);
    String family =
        Errands.plot(split, number).label() + (Errands.isNew(split, number) ? "-new" : "");
    int difficulty = errand.steps().size() + 1;
    return new Task(ID, id(split, number), split, family, difficulty, errand.digest());
  }

  private static String id(Split split, int number) {
    return split.label() + "-" + number;
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())
        || Integer.parseInt(parts.group(2)) >= size(task.split())) {
      throw task.isNotOf(ID);
    }
    Assignment assignment = assignment(task.split(), Integer.parseInt(parts.group(2)));
    if (!assignment.errand().digest().equals(task.content())) {
      throw new IllegalArgumentException(
          "task "
              + task.id()
              + " of "
              + ID
              + " has another content here; was it made by another"
              + " version?");
    }
    return new OfficeEpisode(task, assignment, toolbox);
  }

  private Assignment assignment(Split split, int number) {
    return assignments.get(
        id(split, number), id -> new Assignment(Errands.make(split, number), toolbox));
  }

  @Override
  public List<Tool> tools() {
    return toolbox.tools();
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new OfficeExpert());
  }
}
