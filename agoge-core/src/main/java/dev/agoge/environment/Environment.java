package dev.agoge.environment;

import java.util.List;
import java.util.Optional;

/**
 * A world with tasks in it. Implementations are thread-safe: any number of episodes run at once.
 *
 * <p>A minimal environment implements {@link #spec}, {@link #tasks} and {@link #start}.
 */
public interface Environment extends AutoCloseable {

  /** What this environment is and can do. */
  EnvironmentSpec spec();

  /** The tasks of a split, in a fixed order. Splits are disjoint in content, not only in seed. */
  TaskSet tasks(Split split);

  /**
   * Starts an episode.
   *
   * @param task one of this environment's tasks
   * @param seed source of every random choice within the episode: same task, seed and actions give
   *     the same episode
   * @throws InfrastructureException if the world behind this environment cannot be reached
   */
  Episode start(Task task, long seed);

  /**
   * The functions whose calls are this environment's actions; empty if its actions are plain text.
   */
  default List<Tool> tools() {
    return List.of();
  }

  /** A privileged player that solves every task, if there is one. */
  default Optional<Expert> expert() {
    return Optional.empty();
  }

  /**
   * Tasks that some actions solve, although they were done for another task and failed: what {@link
   * #start} takes as a task, in the order in which the actions reach their goals. A task of another
   * split's content is not among them. Environments whose goals are not states to be reached have
   * none.
   *
   * @param task for which the actions were done
   * @param seed of that episode
   * @param actions from its start
   */
  default List<Task> achieved(Task task, long seed, List<Action> actions) {
    return List.of();
  }

  /** Releases what the environment holds outside this process. */
  @Override
  default void close() {}
}
