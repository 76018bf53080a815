package dev.agoge.environment.check;

import dev.agoge.environment.Environment;
import java.util.List;
import java.util.stream.Stream;

/**
 * The conformance kit: every promise that an environment makes by implementing {@link Environment}.
 *
 * <p>The checks are independent of each other, except that one does not apply where a promise it
 * builds on is broken already: each fault is then reported once, by the check that names it. The
 * environment is used from many threads at once by one of the checks, and is not closed.
 */
public final class EnvironmentCheck {
  private final Environment environment;
  private final Sampling sampling;

  private EnvironmentCheck(Environment environment, Sampling sampling) {
    this.environment = environment;
    this.sampling = sampling;
  }

  /** Checks for an environment, with {@link Sampling#DEFAULT}. */
  public static EnvironmentCheck of(Environment environment) {
    return new EnvironmentCheck(environment, Sampling.DEFAULT);
  }

  /** The same checks on a sample of another size or seed. */
  public EnvironmentCheck with(Sampling other) {
    return new EnvironmentCheck(environment, other);
  }

  /** All checks, from the simplest promise to the most demanding. */
  public List<Check> checks() {
    Subject subject = new Subject(environment, sampling);
    return Stream.of(
            new TaskChecks(subject).all(),
            new StepChecks(subject).all(),
            new IsolationChecks(subject).all(),
            new ActionChecks(subject).all(),
            new OutcomeChecks(subject).all(),
            new ExpertChecks(subject).all())
        .flatMap(List::stream)
        .toList();
  }
}
