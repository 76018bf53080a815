package dev.agoge.environments.code;

/**
 * How far an attempt is.
 *
 * @param best most visible tests that any code passed
 * @param submitted whether code was submitted
 * @param solved whether it passed the hidden tests
 * @param message what the last action led to; empty at the start
 */
record CodeState(int best, boolean submitted, boolean solved, String message) {
  static final CodeState START = new CodeState(0, false, false, "");

  CodeState says(String text) {
    return new CodeState(best, submitted, solved, text);
  }
}
