package dev.agoge.environments.planning.pddl;

import java.util.List;
import java.util.Locale;

/** The frame that domain and problem share: {@code (define (kind name) (:section ...) ...)}. */
record Sections(String name, Location location, List<SExpression.Group> parts) {

  static Sections of(SExpression.Group root, String kind) {
    String frame = "(define (" + kind + " NAME) ...)";
    if (!root.head().equals("define") || root.items().size() < 2) {
      throw new PddlException(root.location(), "this is no " + kind, "start with " + frame);
    }
    SExpression.Group title = root.items().get(1).group("(" + kind + " NAME)");
    if (!title.head().equals(kind) || title.items().size() != 2) {
      String what =
          title.head().isEmpty() ? "this is no " + kind : "this is a '" + title.head() + "'";
      throw new PddlException(title.location(), what, "expected " + frame);
    }
    String name = title.items().get(1).symbol("a name").text();
    List<SExpression.Group> parts =
        root.items().stream().skip(2).map(e -> e.group("a section such as (:init ...)")).toList();
    for (SExpression.Group part : parts) {
      if (!part.head().startsWith(":")) {
        throw new PddlException(
            part.location(), "a section without a keyword", "start it with one such as :init");
      }
    }
    return new Sections(name, root.location(), parts);
  }

  static PddlException unknown(SExpression.Group section, String kind, List<String> known) {
    String head = section.head();
    return switch (head) {
      case ":durative-action", ":process", ":event" ->
          PddlException.unsupported(
              section.location(), "durative actions and processes", "use :action");
      case ":derived" ->
          PddlException.unsupported(
              section.location(), "derived predicates", "use an action's effects instead");
      case ":constraints" ->
          PddlException.unsupported(
              section.location(), "trajectory constraints", "state them as preconditions");
      default ->
          PddlException.unknown(
              section.location(), kind + " section", head.toLowerCase(Locale.ROOT), known);
    };
  }
}
