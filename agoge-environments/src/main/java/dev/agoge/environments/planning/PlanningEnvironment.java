package dev.agoge.environments.planning;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fully observed planning problems in words: the goal, all facts, and what came of the last action.
 * The return is 1 when the goal holds, otherwise 0; progress is the share of goal literals that
 * hold.
 */
public final class PlanningEnvironment implements Environment {
  /** The id that its tasks carry. */
  public static final String ID = "planning-v1";

  private static final int WORLDS_KEPT = 256;

  private final TaskSource source;
  private final EnvironmentSpec spec;
  private final Map<String, World> worlds =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, World> eldest) {
          return size() > WORLDS_KEPT;
        }
      };

  PlanningEnvironment(TaskSource source) {
    this.source = source;
    this.spec =
        EnvironmentSpec.textual(ID, source.summary(), RewardSpec.BINARY, source.stepLimit());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public TaskSet tasks(Split split) {
    return source.tasks(split);
  }

  @Override
  public Episode start(Task task, long seed) {
    World world = world(task);
    State initial = world.problem().initial();
    return new PlanningEpisode(
        task, world, new PlanningState(initial, -1, PlanningState.Reply.START));
  }

  private World world(Task task) {
    synchronized (worlds) {
      return worlds.computeIfAbsent(task.id(), id -> source.world(task));
    }
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new PlanningExpert());
  }
}
