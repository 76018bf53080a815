package dev.agoge.evaluate;

import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.util.Optional;

/**
 * What an evaluation keeps of one episode, as one of its players saw it.
 *
 * @param task the task's id
 * @param family the kind of task
 * @param seed the episode's seed
 * @param success whether the player solved it; false and meaningless if the infrastructure failed
 * @param progress best share of the task done, in [0, 1]; NaN where not measured
 * @param steps turns taken
 * @param episodeReturn the player's return
 * @param tokens output tokens of all model calls
 * @param seconds wall-clock time
 * @param ending how it ended
 * @param failure why it was not solved; empty for successes and for infrastructure failures
 */
public record EpisodeOutcome(
    String task,
    String family,
    long seed,
    boolean success,
    double progress,
    int steps,
    double episodeReturn,
    long tokens,
    double seconds,
    Ending ending,
    Optional<FailureKind> failure) {

  public EpisodeOutcome {
    boolean failed = !success && ending != Ending.INFRASTRUCTURE_FAILED;
    if (failure.isPresent() != failed) {
      throw new IllegalArgumentException(
          "task " + task + ": a failure kind belongs to unsolved episodes that count, and to all");
    }
  }

  /** The outcome of a trajectory for its first player. */
  public static EpisodeOutcome of(Trajectory trajectory) {
    return of(trajectory, 0);
  }

  /** The outcome of a trajectory for one of its players. */
  public static EpisodeOutcome of(Trajectory trajectory, int player) {
    // Where nobody came to act there are no rewards, and every player's return is 0.
    double episodeReturn = trajectory.episodeReturn(player);
    boolean counts = trajectory.counts();
    boolean success = counts && trajectory.rewards().isSuccess(episodeReturn);
    return new EpisodeOutcome(
        trajectory.task().id(),
        trajectory.task().family(),
        trajectory.seed(),
        success,
        trajectory.progress(),
        trajectory.steps().size(),
        episodeReturn,
        trajectory.outputTokens(),
        trajectory.nanos() / 1e9,
        trajectory.ending(),
        counts && !success ? Optional.of(FailureKind.of(trajectory, player)) : Optional.empty());
  }

  /** Whether this episode says something about the agent. */
  public boolean counts() {
    return ending != Ending.INFRASTRUCTURE_FAILED;
  }
}
