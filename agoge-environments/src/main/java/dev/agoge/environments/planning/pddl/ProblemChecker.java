package dev.agoge.environments.planning.pddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a problem against its domain. */
final class ProblemChecker {
  private ProblemChecker() {}

  static void check(Domain domain, Problem problem) {
    if (!problem.domain().equals(domain.name())) {
      throw new PddlException(
          problem.location(),
          "the problem belongs to domain '" + problem.domain() + "'",
          "give that domain's file instead of the one of '" + domain.name() + "'");
    }
    NameChecker checker = new NameChecker(domain, problem.objects());
    List<Typed> all = new ArrayList<>(domain.constants());
    all.addAll(problem.objects());
    checker.declared(all, "object");
    problem.init().forEach(atom -> checker.atom(atom, Map.of()));
    checker.condition(problem.goal(), Map.of());
  }
}
