package dev.agoge.environment.check;

/** What came of a check. */
public sealed interface Verdict {

  /** The promise was kept wherever the check looked. */
  record Passed() implements Verdict {}

  /**
   * The promise was broken.
   *
   * @param message where (task, seed, step) and how, in one line
   */
  record Failed(String message) implements Verdict {}

  /**
   * The environment makes no such promise, or nothing was there to check it on.
   *
   * @param reason why, in one line
   */
  record NotApplicable(String reason) implements Verdict {}
}
