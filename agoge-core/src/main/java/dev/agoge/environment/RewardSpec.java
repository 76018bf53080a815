package dev.agoge.environment;

/**
 * The range of an episode's return (the sum of a player's step rewards, at every prefix of the
 * episode) and the return from which the episode counts as solved.
 *
 * @param min smallest return
 * @param max largest return
 * @param success returns at or above this are successes, as {@link #isSuccess} tells; within {@code
 *     [min, max]}
 */
public record RewardSpec(double min, double max, double success) {
  /**
   * How far a sum of rewards may be off for having been rounded: ten rewards of 0.1 add up to a
   * little less than 1.
   */
  private static final double ROUNDING = 1e-9;

  /** 1 when the task is solved, otherwise 0. */
  public static final RewardSpec BINARY = new RewardSpec(0, 1, 1);

  public RewardSpec {
    if (!(min <= success && success <= max)) {
      throw new IllegalArgumentException(
          "reward range [" + min + ", " + max + "] does not hold its success threshold " + success);
    }
  }

  /** Whether a return is a success; one that misses the threshold by at most 1e-9 is. */
  public boolean isSuccess(double episodeReturn) {
    return episodeReturn >= success - ROUNDING;
  }

  /** Whether a return is within the declared range, or outside by at most 1e-9. */
  public boolean contains(double episodeReturn) {
    return episodeReturn >= min - ROUNDING && episodeReturn <= max + ROUNDING;
  }
}
