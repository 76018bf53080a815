package dev.agoge.environment;

/**
 * One attempt at a task, as a cursor over immutable states. Not thread-safe; forks are independent
 * of each other.
 *
 * <p>An environment never cuts an episode for its length: that is the rollout's doing, and a
 * different end.
 */
public interface Episode extends AutoCloseable {

  /** The task at hand. */
  Task task();

  /** What the player to move sees now. After the end: the last thing there was to see. */
  Observation observation();

  /**
   * Performs the action of the player to move. Any text is allowed: what the environment does not
   * understand leaves its state as it was and is reported as not {@link StepResult#valid}.
   *
   * @throws EpisodeEndedException if the episode has ended
   * @throws InfrastructureException if the world behind the environment failed; the episode is lost
   */
  StepResult step(Action action);

  /** Whether the task has ended, solved or not. */
  boolean ended();

  /**
   * The share of the task that is done now, in [0, 1]; NaN where the environment does not measure
   * progress.
   */
  default double progress() {
    return Double.NaN;
  }

  /**
   * An independent episode that goes on from here.
   *
   * @throws UnsupportedOperationException if the environment's spec says that it cannot fork
   */
  default Episode fork() {
    throw new UnsupportedOperationException(
        "environment " + task().environment() + " cannot fork an episode");
  }

  /** Releases what the episode holds outside this process. */
  @Override
  default void close() {}
}
