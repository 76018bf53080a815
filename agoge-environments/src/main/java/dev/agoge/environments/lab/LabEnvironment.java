package dev.agoge.environments.lab;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import dev.agoge.support.Recent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Small science tasks in several rooms, in the manner of ScienceWorld (Wang et al., EMNLP 2022),
 * with rules, things and texts of our own.
 *
 * <p>The reward is 1 for the step that solves the task, otherwise 0. A wrong answer ends the
 * episode.
 */
public final class LabEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "lab-v1";

  /** Steps after which a rollout cuts an episode. */
  public static final int STEP_LIMIT = 80;

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID,
          Family.values().length + " families of small science tasks in several rooms",
          RewardSpec.BINARY,
          STEP_LIMIT);
  private static final String DOMAIN = "lab.pddl";
  private static final int REMEMBERED = 256;

  private final List<Family> families;

  /** Worlds of tasks started lately, so that a group of episodes of one task grounds it once. */
  private final Recent<TaskId, World> worlds = new Recent<>(REMEMBERED);

  private final Domain domain = PddlParser.domain(DOMAIN, Catalogue.resource(DOMAIN));

  /** All families. */
  public LabEnvironment() {
    this(Arrays.asList(Family.values()));
  }

  LabEnvironment(List<Family> families) {
    this.families = List.copyOf(families);
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(
        families.size() * TaskId.each(split),
        place -> LabTasks.task(TaskId.at(split, families, place)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the task is not one of {@code lab-v1}
   */
  @Override
  public Episode start(Task task, long seed) {
    TaskId id =
        TaskId.parse(task.id())
            .filter(i -> task.environment().equals(ID) && task.split() == i.split())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no task '%s' of %s in %s; take one of tasks(split)"
                            .formatted(task.id(), task.environment(), ID)));
    return LabEpisode.start(task, worlds.get(id, i -> world(LabTasks.make(i).scene())));
  }

  /** A scene, grounded. */
  World world(Scene scene) {
    return new World(domain, scene);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new LabExpert());
  }
}
