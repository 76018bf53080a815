package dev.agoge.run.train;

/**
 * What a run has spent on learning; evaluation is not counted.
 *
 * @param rollouts episodes played, demonstrations included
 * @param updates lessons of the learner
 * @param tokens tokens that passed through the learner
 * @param seconds wall-clock time
 */
public record Spent(long rollouts, int updates, long tokens, double seconds) {
  static final Spent NOTHING = new Spent(0, 0, 0, 0);

  Spent plus(long moreRollouts, int moreUpdates, long moreTokens, double moreSeconds) {
    return new Spent(
        rollouts + moreRollouts, updates + moreUpdates, tokens + moreTokens, seconds + moreSeconds);
  }
}
