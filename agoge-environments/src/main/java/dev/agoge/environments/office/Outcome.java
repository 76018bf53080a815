package dev.agoge.environments.office;

/**
 * What a call brought about.
 *
 * @param text the result for the one who called
 * @param done whether it could be carried out; if not, the desk is as it was
 */
record Outcome(Desk desk, String text, boolean done) {

  static Outcome of(Desk desk, String text) {
    return new Outcome(desk, text, true);
  }

  /** The call does not fit what is there. */
  static Outcome failed(Desk desk, String why) {
    return new Outcome(desk, "error: " + why, false);
  }
}
