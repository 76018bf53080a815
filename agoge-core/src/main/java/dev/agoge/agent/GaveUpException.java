package dev.agoge.agent;

/** A player knows no way on from here. The episode is cut, unsolved; nothing has failed. */
public final class GaveUpException extends RuntimeException {
  /**
   * A player that gives up.
   *
   * @param who gives up, such as {@code the expert}
   */
  public GaveUpException(String who) {
    super(who + " gave up");
  }
}
