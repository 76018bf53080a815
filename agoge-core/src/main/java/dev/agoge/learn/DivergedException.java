package dev.agoge.learn;

/**
 * Learning has destroyed the weights, or is about to: a gradient or a logit is not finite. Nobody's
 * failure but the settings'; the message says which to lower.
 */
public final class DivergedException extends RuntimeException {
  public DivergedException(String message) {
    super(message);
  }

  /** The same, met by someone who waited for another thread. */
  public DivergedException(DivergedException cause) {
    super(cause.getMessage(), cause);
  }
}
