package dev.agoge.environments.planning.pddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sections of a domain. */
final class DomainParser {
  private static final List<String> SECTIONS =
      List.of(":requirements", ":types", ":constants", ":predicates", ":functions", ":action");
  private static final List<String> REQUIREMENTS =
      List.of(
          ":strips",
          ":typing",
          ":negative-preconditions",
          ":disjunctive-preconditions",
          ":equality",
          ":existential-preconditions",
          ":universal-preconditions",
          ":quantified-preconditions",
          ":conditional-effects",
          ":adl",
          ":action-costs");

  private final List<String> requirements = new ArrayList<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final List<Typed> constants = new ArrayList<>();
  private final List<PredicateSchema> predicates = new ArrayList<>();
  private final List<ActionSchema> actions = new ArrayList<>();

  private DomainParser() {}

  static Domain parse(SExpression.Group root) {
    Sections sections = Sections.of(root, "domain");
    DomainParser parser = new DomainParser();
    sections.parts().forEach(parser::section);
    return new Domain(
        sections.name(),
        parser.requirements,
        parser.typeTree(sections.location()),
        parser.constants,
        parser.predicates,
        parser.actions);
  }

  private void section(SExpression.Group part) {
    switch (part.head()) {
      case ":requirements" -> part.tail().forEach(e -> requirement(e.symbol("a requirement")));
      case ":types" -> TypedLists.names(part.tail()).forEach(this::type);
      case ":constants" -> constants.addAll(TypedLists.names(part.tail()));
      case ":predicates" ->
          part.tail().forEach(e -> predicates.add(predicate(e.group("a predicate"))));
      case ":functions" -> functions(part);
      case ":action" -> actions.add(action(part));
      default -> throw Sections.unknown(part, "domain", SECTIONS);
    }
  }

  private void requirement(SExpression.Symbol word) {
    if (!REQUIREMENTS.contains(word.text())) {
      throw new PddlException(
          word.location(),
          "requirement '" + word.text() + "' is not supported",
          "supported: " + String.join(" ", REQUIREMENTS));
    }
    requirements.add(word.text());
  }

  private void type(Typed type) {
    if (type.name().equals(Types.OBJECT)) {
      return;
    }
    if (types.putIfAbsent(type.name(), type.type()) != null) {
      throw new PddlException(
          type.location(), "type '" + type.name() + "' is declared twice", "remove one");
    }
  }

  /** Parents that are named but not declared are types under {@code object}. */
  private Types typeTree(Location domain) {
    for (String parent : List.copyOf(types.values())) {
      if (!parent.equals(Types.OBJECT)) {
        types.putIfAbsent(parent, Types.OBJECT);
      }
    }
    for (String start : types.keySet()) {
      String type = start;
      for (int i = 0; !type.equals(Types.OBJECT); i++) {
        if (i > types.size()) {
          throw new PddlException(
              domain, "type '" + start + "' is its own ancestor", "break the circle in :types");
        }
        type = types.getOrDefault(type, Types.OBJECT);
      }
    }
    return new Types(types);
  }

  private static PredicateSchema predicate(SExpression.Group g) {
    if (g.head().isEmpty()) {
      throw new PddlException(g.location(), "a predicate without a name", "write (NAME ?x ...)");
    }
    return new PredicateSchema(g.head(), TypedLists.variables(g.tail()), g.location());
  }

  private void functions(SExpression.Group part) {
    if (!requirements.contains(":action-costs")) {
      throw PddlException.unsupported(
          part.location(),
          "numeric functions",
          "model numbers as objects, or require :action-costs, which are read over");
    }
  }

  private static ActionSchema action(SExpression.Group part) {
    if (part.items().size() < 2) {
      throw new PddlException(
          part.location(), "an action without a name", "write (:action NAME ...)");
    }
    SExpression.Symbol name = part.items().get(1).symbol("the action's name");
    Map<String, SExpression> fields = fields(part, name);
    SExpression none = new SExpression.Group(List.of(), part.location());
    return new ActionSchema(
        name.text(),
        TypedLists.variables(
            fields.getOrDefault(":parameters", none).group("the parameters").items()),
        FormulaParser.condition(fields.getOrDefault(":precondition", none)),
        FormulaParser.effect(fields.getOrDefault(":effect", none)),
        name.location());
  }

  private static Map<String, SExpression> fields(SExpression.Group part, SExpression.Symbol name) {
    List<String> known = List.of(":parameters", ":precondition", ":effect");
    Map<String, SExpression> fields = new LinkedHashMap<>();
    for (int i = 2; i < part.items().size(); i += 2) {
      SExpression.Symbol key = part.items().get(i).symbol("one of " + String.join(" ", known));
      if (!known.contains(key.text())) {
        throw PddlException.unknown(
            key.location(), "part of action " + name.text(), key.text(), known);
      }
      if (i + 1 == part.items().size()) {
        throw new PddlException(key.location(), "nothing after " + key.text(), "write it");
      }
      if (fields.putIfAbsent(key.text(), part.items().get(i + 1)) != null) {
        throw new PddlException(key.location(), key.text() + " is given twice", "remove one");
      }
    }
    return fields;
  }
}
