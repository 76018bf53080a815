package dev.agoge.environments.sandbox;

import java.util.Optional;

/** How a script ended. */
public sealed interface Outcome {

  /**
   * It ran to its end.
   *
   * @param value its last expression's value as text, cut like output; empty if it is undefined
   */
  record Completed(Optional<String> value) implements Outcome {}

  /**
   * It could not be read, or threw what it did not catch.
   *
   * @param error such as {@code TypeError: not a function}
   * @param line the line of the script, from 1; 0 if unknown
   */
  record Threw(String error, int line) implements Outcome {}

  /** It reached a limit and was stopped. */
  record Stopped(Limit limit) implements Outcome {}

  /** What there is not enough of. */
  enum Limit {
    /** Steps of work. */
    WORK("it does not end in time"),
    /** Memory. */
    MEMORY("it takes too much memory"),
    /** Depth of calls or of nesting. */
    DEPTH("its calls or brackets are too deep");

    private final String words;

    Limit(String words) {
      this.words = words;
    }

    /** What is to be said about a script that reached it. */
    public String words() {
      return words;
    }
  }
}
