package dev.agoge.environment.check;

/**
 * How much of an environment the checks look at. What concerns the set of tasks as a whole is
 * always checked on all of them.
 *
 * @param tasks tasks per split, spread evenly, at least 1
 * @param steps longest random play, at least 1
 * @param states states per play at which every action is tried, at least 1
 * @param episodes episodes that run at the same time, at least 2
 * @param seed source of every random choice
 */
public record Sampling(int tasks, int steps, int states, int episodes, long seed) {

  /** Eight tasks a split, forty steps, four states a play, 64 episodes at a time. */
  public static final Sampling DEFAULT = new Sampling(8, 40, 4, 64, 1);

  public Sampling {
    if (tasks < 1 || steps < 1 || states < 1 || episodes < 2) {
      throw new IllegalArgumentException(
          "sampling needs tasks, steps and states >= 1 and episodes >= 2, not "
              + tasks
              + ", "
              + steps
              + ", "
              + states
              + ", "
              + episodes);
    }
  }

  /** The same with another number of tasks per split. */
  public Sampling withTasks(int count) {
    return new Sampling(count, steps, states, episodes, seed);
  }

  /** The same with another seed. */
  public Sampling withSeed(long other) {
    return new Sampling(tasks, steps, states, episodes, other);
  }
}
