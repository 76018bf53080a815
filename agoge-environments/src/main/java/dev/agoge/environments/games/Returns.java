package dev.agoge.environments.games;

/**
 * How the score of a game becomes the return of an episode.
 *
 * <p>Against opponents in here: from 0 for the worst score over ½ for the bar to 1 for the best, in
 * two straight lines; 1 for the bar where it is the best score. Where all seats are played from
 * outside: from -1 to 1 in one straight line.
 *
 * @param worst the worst score
 * @param best the best
 * @param bar the score that is a success
 * @param allSeats whether all seats are played from outside
 */
record Returns(double worst, double best, double bar, boolean allSeats) {
  /** The return of a score at the bar. */
  static final double HALF = 0.5;

  /** The return in the middle where all seats are played from outside. */
  static final double EVEN = 0;

  double of(double score) {
    if (allSeats) {
      return 2 * (score - worst) / (best - worst) - 1;
    }
    if (score < bar) {
      return HALF * (score - worst) / (bar - worst);
    }
    return bar == best ? 1 : HALF + HALF * (score - bar) / (best - bar);
  }
}
