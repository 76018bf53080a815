package dev.agoge.trajectory;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Task;
import java.util.List;

/**
 * What happened in one episode.
 *
 * @param id unique within a run; an episode played again has the same id
 * @param task what was to be done
 * @param seed the episode's seed
 * @param group episodes of the same group started from the same state; credit may compare them
 * @param agent id of the agent that played
 * @param steps the turns in order
 * @param ending how it ended
 * @param note the reason for a cut or a failure; empty for a task that ended
 * @param finalObservation the text shown after the last step
 * @param rewards range and threshold of the return, as the environment declared them
 * @param nanos wall-clock time from start to end
 */
public record Trajectory(
    String id,
    Task task,
    long seed,
    String group,
    String agent,
    List<Step> steps,
    Ending ending,
    String note,
    String finalObservation,
    RewardSpec rewards,
    long nanos) {
  public Trajectory {
    steps = List.copyOf(steps);
  }

  /** The same episode under another id, with other steps. */
  public Trajectory with(String otherId, List<Step> others) {
    return new Trajectory(
        otherId, task, seed, group, agent, others, ending, note, finalObservation, rewards, nanos);
  }

  /** Only the first steps, under the same id. */
  public Trajectory firstSteps(int count) {
    return with(id, steps.subList(0, count));
  }

  /** How many players took part; 1 if nobody came to act. */
  public int players() {
    return steps.isEmpty() ? 1 : steps.getFirst().rewards().players();
  }

  /** The sum of a player's rewards. */
  public double episodeReturn(int player) {
    return steps.stream().mapToDouble(s -> s.rewards().of(player)).sum();
  }

  /** The sum of the first player's rewards. */
  public double episodeReturn() {
    return episodeReturn(0);
  }

  /**
   * Whether the first player solved the task. Meaningless if the infrastructure failed: ask {@link
   * #counts} first.
   */
  public boolean success() {
    return rewards.isSuccess(episodeReturn());
  }

  /** Whether this episode says something about the agent. */
  public boolean counts() {
    return ending != Ending.INFRASTRUCTURE_FAILED;
  }

  /** The best progress reached, in [0, 1]; NaN where not measured. */
  public double progress() {
    return steps.stream().mapToDouble(Step::progress).max().orElse(0);
  }

  /** All model calls in order; {@link ModelCall#parent} counts in this list. */
  public List<ModelCall> calls() {
    return steps.stream().flatMap(s -> s.calls().stream()).toList();
  }

  /** How many tokens models produced. */
  public long outputTokens() {
    return calls().stream().mapToLong(c -> c.output().length).sum();
  }
}
