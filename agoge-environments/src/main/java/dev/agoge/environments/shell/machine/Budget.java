package dev.agoge.environments.shell.machine;

/** What a line may cost: steps of work, counted and not timed, and bytes in one stream. */
final class Budget {
  /** Bytes in one stream at most. */
  static final int STREAM = 200_000;

  private static final int STEPS = 4_000_000;
  private static final int DEEPEST = 12;

  private int left = STEPS;
  private int depth;

  /** The line asks for too much and is given up. */
  static final class Exceeded extends RuntimeException {
    Exceeded(String what) {
      super(what, null, false, false);
    }
  }

  /** Takes so many steps. */
  void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new Exceeded("too much work");
    }
  }

  /** Takes as many steps as a stream is long, which must not be too long. */
  void stream(int length) {
    if (length > STREAM) {
      throw new Exceeded("too much output");
    }
    spend(length / 4 + 1);
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new Exceeded("nested too deeply");
    }
  }

  void leave() {
    depth--;
  }
}
