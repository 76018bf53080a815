package dev.agoge.rollout;

import dev.agoge.environment.Task;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An episode to be played.
 *
 * @param id unique within the run; becomes the trajectory's id
 * @param task what is to be done
 * @param seed source of the environment's random choices; those of the actors depend on the id too,
 *     so that episodes of the same task and seed start alike and go on differently
 * @param group episodes of one group start from the same state: same task, seed and prefix
 * @param prefix steps that are taken as they were, before anybody decides anything; they become the
 *     first steps of the trajectory, calls and all. Task and seed must be those of the episode that
 *     they come from
 */
public record PlannedEpisode(String id, Task task, long seed, String group, List<Step> prefix) {
  public PlannedEpisode {
    prefix = List.copyOf(prefix);
  }

  /** An episode from the task's own start. */
  public PlannedEpisode(String id, Task task, long seed, String group) {
    this(id, task, seed, group, List.of());
  }

  /**
   * Another way on from some point of an episode.
   *
   * @param steps how many of its first steps are kept, from 0 to all
   */
  public static PlannedEpisode from(Trajectory origin, int steps, String id, String group) {
    return new PlannedEpisode(
        id, origin.task(), origin.seed(), group, origin.steps().subList(0, steps));
  }

  /**
   * Several other ways on from some point of an episode, as a group of their own.
   *
   * @param steps how many of its first steps are kept, from 0 to all
   * @param name what they are for; their ids and their group's begin with it
   * @param count how many
   */
  public static List<PlannedEpisode> waysOn(Trajectory origin, int steps, String name, int count) {
    String group = "%s/%s/%03d".formatted(name, origin.id(), steps);
    return IntStream.range(0, count)
        .mapToObj(n -> from(origin, steps, group + "/" + n, group))
        .toList();
  }
}
