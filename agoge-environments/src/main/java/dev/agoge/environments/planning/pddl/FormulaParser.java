package dev.agoge.environments.planning.pddl;

import java.util.List;

/** Reads conditions and effects. */
final class FormulaParser {
  private FormulaParser() {}

  static Condition condition(SExpression e) {
    SExpression.Group g = e.group("a condition");
    List<SExpression> rest = g.tail();
    if (g.items().isEmpty()) {
      return new Condition.And(List.of());
    }
    return switch (g.head()) {
      case "and" -> new Condition.And(conditions(rest));
      case "or" -> new Condition.Or(conditions(rest));
      case "not" -> new Condition.Not(condition(arguments(g, 1, "(not CONDITION)").getFirst()));
      case "imply" -> {
        List<SExpression> two = arguments(g, 2, "(imply CONDITION CONDITION)");
        yield new Condition.Or(
            List.of(new Condition.Not(condition(two.get(0))), condition(two.get(1))));
      }
      case "exists" -> new Condition.Exists(variables(g), body(g));
      case "forall" -> new Condition.ForAll(variables(g), body(g));
      case "=" -> {
        List<SExpression> two = arguments(g, 2, "(= TERM TERM)");
        yield new Condition.Equal(term(two.get(0)), term(two.get(1)));
      }
      case "<", ">", "<=", ">=" ->
          throw PddlException.unsupported(
              g.location(), "numeric conditions", "model the number as objects");
      case "preference" ->
          throw PddlException.unsupported(g.location(), "preferences", "make it part of the goal");
      case "when" ->
          throw new PddlException(g.location(), "'when' in a condition", "use (imply ...)");
      default -> atom(g);
    };
  }

  static Effect effect(SExpression e) {
    SExpression.Group g = e.group("an effect");
    if (g.items().isEmpty()) {
      return new Effect.All(List.of());
    }
    return switch (g.head()) {
      case "and" -> new Effect.All(g.tail().stream().map(FormulaParser::effect).toList());
      case "not" -> {
        SExpression inner = arguments(g, 1, "(not ATOM)").getFirst();
        yield new Effect.Delete(atom(inner.group("an atom")));
      }
      case "when" -> {
        List<SExpression> two = arguments(g, 2, "(when CONDITION EFFECT)");
        yield new Effect.When(condition(two.get(0)), effect(two.get(1)));
      }
      case "forall" -> {
        List<SExpression> two = arguments(g, 2, "(forall (VARIABLES) EFFECT)");
        yield new Effect.ForEach(variables(g), effect(two.get(1)));
      }
      case "increase" -> cost(g);
      case "decrease", "assign", "scale-up", "scale-down" ->
          throw PddlException.unsupported(
              g.location(), "numeric effects", "model the number as objects");
      case "or", "exists", "imply", "=" ->
          throw new PddlException(
              g.location(),
              "'" + g.head() + "' in an effect",
              "an effect is and, forall, when, an atom or its negation");
      default -> new Effect.Add(atom(g));
    };
  }

  private static Effect cost(SExpression.Group g) {
    List<SExpression> two = arguments(g, 2, "(increase (total-cost) AMOUNT)");
    if (!(two.getFirst() instanceof SExpression.Group f && f.head().equals("total-cost"))) {
      throw PddlException.unsupported(
          g.location(), "numeric effects", "only (total-cost) may be increased");
    }
    return new Effect.All(List.of());
  }

  static Atom atom(SExpression.Group g) {
    String name = g.head();
    return switch (name) {
      case "" ->
          throw new PddlException(g.location(), "an atom without a name", "write (NAME ...)");
      case "and", "or", "not", "imply", "exists", "forall", "=", "when" ->
          throw new PddlException(
              g.location(), "found '" + name + "'", "only an atom (PREDICATE ...) can stand here");
      default -> new Atom(name, g.tail().stream().map(FormulaParser::term).toList(), g.location());
    };
  }

  private static Term term(SExpression e) {
    SExpression.Symbol s =
        switch (e) {
          case SExpression.Symbol word -> word;
          case SExpression.Group g ->
              throw PddlException.unsupported(
                  g.location(), "function terms", "use a variable or an object");
        };
    return s.text().startsWith("?")
        ? new Term.Variable(s.text().substring(1), s.location())
        : new Term.Constant(s.text(), s.location());
  }

  private static List<Condition> conditions(List<SExpression> items) {
    return items.stream().map(FormulaParser::condition).toList();
  }

  private static List<Typed> variables(SExpression.Group g) {
    String form = "(" + g.head() + " (VARIABLES) ...)";
    return TypedLists.variables(
        arguments(g, 2, form).getFirst().group("the variables of " + g.head()).items());
  }

  private static Condition body(SExpression.Group g) {
    return condition(g.items().get(2));
  }

  private static List<SExpression> arguments(SExpression.Group g, int count, String form) {
    if (g.tail().size() != count) {
      String what = "'" + g.head() + "' takes " + count + ", here are " + g.tail().size();
      throw new PddlException(g.location(), what, "write " + form);
    }
    return g.tail();
  }
}
