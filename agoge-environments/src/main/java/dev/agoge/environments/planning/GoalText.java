package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in words. */
final class GoalText {
  private final Texts texts;

  GoalText(Texts texts) {
    this.texts = texts;
  }

  String of(Condition condition) {
    return switch (condition) {
      case Atom atom -> atom(atom);
      case Condition.And and -> joined(and.parts(), "; ");
      case Condition.Or or -> "(" + joined(or.parts(), " or ") + ")";
      case Condition.Not not -> negated(not.part());
      case Condition.Equal(Term l, Term r) -> word(l) + " is the same as " + word(r);
      case Condition.Exists some ->
          "for some " + variables(some.variables()) + ": " + body(some.body());
      case Condition.ForAll all ->
          "for every " + variables(all.variables()) + ": " + body(all.body());
    };
  }

  private String body(Condition condition) {
    return condition instanceof Condition.And ? "(" + of(condition) + ")" : of(condition);
  }

  private String joined(List<Condition> parts, String separator) {
    return parts.stream().map(this::of).collect(Collectors.joining(separator));
  }

  private String negated(Condition condition) {
    String text = of(condition);
    return condition instanceof Atom && text.contains(" is ")
        ? text.replaceFirst(" is ", " is not ")
        : "not (" + text + ")";
  }

  private String atom(Atom atom) {
    String text =
        texts.predicate(atom.predicate(), atom.arguments().stream().map(Term::name).toList());
    return text.isEmpty() ? atom.predicate() + " " + joinedTerms(atom) : text;
  }

  private String joinedTerms(Atom atom) {
    return atom.arguments().stream().map(this::word).collect(Collectors.joining(" "));
  }

  private String word(Term term) {
    return texts.object(term.name());
  }

  private static String variables(List<Typed> variables) {
    return variables.stream().map(v -> v.type() + " " + v.name()).collect(Collectors.joining(", "));
  }
}
