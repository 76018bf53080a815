package dev.agoge.environment.check;

import dev.agoge.environment.check.Verdict.Failed;
import dev.agoge.environment.check.Verdict.NotApplicable;
import dev.agoge.environment.check.Verdict.Passed;

/** One promise of an environment, ready to be checked. */
public final class Check {
  private final String name;
  private final String promise;
  private final Runnable body;

  Check(String name, String promise, Runnable body) {
    this.name = name;
    this.promise = promise;
    this.body = body;
  }

  /** A short name in lower case with hyphens, such as {@code same-seed}. */
  public String name() {
    return name;
  }

  /** What the environment promises, in one sentence. */
  public String promise() {
    return promise;
  }

  /** Checks the promise; whatever the environment throws is a failure. */
  public Verdict run() {
    try {
      body.run();
      return new Passed();
    } catch (Breach breach) {
      return new Failed(breach.getMessage());
    } catch (Inapplicable inapplicable) {
      return new NotApplicable(inapplicable.getMessage());
    } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
      return new Failed("threw " + thrown + " " + origin(thrown));
    }
  }

  private static String origin(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : "at " + trace[0];
  }

  @Override
  public String toString() {
    return name + ": " + promise;
  }

  /** Ends a check: the promise is broken. */
  static final class Breach extends RuntimeException {
    private final String message;

    Breach(String message) {
      super(message, null, false, false);
      this.message = message;
    }

    @Override
    public String getMessage() {
      return message;
    }
  }

  /** Ends a check: it does not apply. */
  static final class Inapplicable extends RuntimeException {
    private final String reason;

    Inapplicable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    @Override
    public String getMessage() {
      return reason;
    }
  }
}
