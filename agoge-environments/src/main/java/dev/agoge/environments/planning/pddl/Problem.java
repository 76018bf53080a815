package dev.agoge.environments.planning.pddl;

import java.util.List;

/**
 * Objects, where they start, and what is wanted of them.
 *
 * @param domain name of the domain that the problem says it belongs to
 * @param init the facts that hold at the start; their arguments are constants
 * @param location where the text starts
 */
public record Problem(
    String name,
    String domain,
    List<Typed> objects,
    List<Atom> init,
    Condition goal,
    Location location) {

  public Problem {
    objects = List.copyOf(objects);
    init = List.copyOf(init);
  }

  /**
   * Checks every name, arity and type against the domain.
   *
   * @throws PddlException at the first mistake
   */
  public void check(Domain in) {
    ProblemChecker.check(in, this);
  }
}
