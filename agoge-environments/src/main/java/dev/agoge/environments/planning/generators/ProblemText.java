package dev.agoge.environments.planning.generators;

import java.util.ArrayList;
import java.util.List;

/** Writes a problem; the text depends on its content only, not on the order it was added in. */
final class ProblemText {
  private final String domain;
  private final List<String> objects = new ArrayList<>();
  private final List<String> init = new ArrayList<>();
  private final List<String> goal = new ArrayList<>();

  ProblemText(String domain) {
    this.domain = domain;
  }

  ProblemText object(String name, String type) {
    objects.add(name + " - " + type);
    return this;
  }

  ProblemText objects(List<String> names, String type) {
    names.forEach(n -> object(n, type));
    return this;
  }

  ProblemText init(String... words) {
    init.add("(" + String.join(" ", words) + ")");
    return this;
  }

  ProblemText goal(String... words) {
    goal.add("(" + String.join(" ", words) + ")");
    return this;
  }

  ProblemText goalNot(String... words) {
    goal.add("(not (" + String.join(" ", words) + "))");
    return this;
  }

  /** Whether nothing is asked for that does not hold from the start. */
  boolean isTrivial() {
    return goal.stream()
        .allMatch(g -> g.startsWith("(not ") ? !init.contains(inner(g)) : init.contains(g));
  }

  private static String inner(String negation) {
    return negation.substring("(not ".length(), negation.length() - 1);
  }

  String text() {
    return """
    (define (problem made-up)
      (:domain %s)
      (:objects %s)
      (:init %s)
      (:goal (and %s)))
    """
        .formatted(domain, sorted(objects), sorted(init), sorted(goal));
  }

  private static String sorted(List<String> parts) {
    return String.join(" ", parts.stream().sorted().toList());
  }
}
