package dev.agoge.environment;

/**
 * What one action brought about.
 *
 * @param observation what the next player to move sees
 * @param rewards reward of each player for this step
 * @param valid whether the environment understood the action and it could be done
 * @param ended whether the task ended with this step
 */
public record StepResult(Observation observation, Rewards rewards, boolean valid, boolean ended) {

  /** The reward of the first player. */
  public double reward() {
    return rewards.of(0);
  }
}
