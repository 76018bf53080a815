package dev.agoge.environments.planning.pddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sections of a problem. */
final class ProblemParser {
  private static final List<String> SECTIONS =
      List.of(":domain", ":requirements", ":objects", ":init", ":goal", ":metric");

  private final Map<String, SExpression.Group> sections = new LinkedHashMap<>();
  private final Location location;

  private ProblemParser(Location location) {
    this.location = location;
  }

  static Problem parse(SExpression.Group root) {
    Sections read = Sections.of(root, "problem");
    ProblemParser parser = new ProblemParser(read.location());
    read.parts().forEach(parser::section);
    return parser.problem(read.name());
  }

  private void section(SExpression.Group part) {
    if (!SECTIONS.contains(part.head())) {
      throw Sections.unknown(part, "problem", SECTIONS);
    }
    if (sections.putIfAbsent(part.head(), part) != null) {
      throw new PddlException(part.location(), part.head() + " is given twice", "remove one");
    }
  }

  private Problem problem(String name) {
    SExpression.Group goal = single(":goal", "(:goal CONDITION)");
    List<SExpression> objects =
        sections.containsKey(":objects") ? required(":objects", "").tail() : List.of();
    return new Problem(
        name,
        single(":domain", "(:domain NAME)").items().get(1).symbol("the domain's name").text(),
        TypedLists.names(objects),
        init(),
        FormulaParser.condition(goal.items().get(1)),
        location);
  }

  private List<Atom> init() {
    List<Atom> atoms = new ArrayList<>();
    for (SExpression e : required(":init", "(:init ATOM ...)").tail()) {
      SExpression.Group g = e.group("an atom");
      switch (g.head()) {
        case "=" -> {
          if (!(g.items().size() == 3 && g.items().get(1) instanceof SExpression.Group)) {
            throw new PddlException(g.location(), "'=' in :init", "remove it");
          }
        }
        case "not" ->
            throw new PddlException(
                g.location(), "a negation in :init", "leave it out: what is not listed is false");
        case "at" -> atoms.add(initially(g));
        default -> atoms.add(FormulaParser.atom(g));
      }
    }
    return atoms;
  }

  private static Atom initially(SExpression.Group g) {
    if (g.items().size() == 3 && g.items().get(2) instanceof SExpression.Group) {
      throw PddlException.unsupported(g.location(), "timed facts", "remove it");
    }
    return FormulaParser.atom(g);
  }

  private SExpression.Group single(String section, String form) {
    SExpression.Group part = required(section, form);
    if (part.items().size() != 2) {
      throw new PddlException(part.location(), section + " holds exactly one", "write " + form);
    }
    return part;
  }

  private SExpression.Group required(String section, String form) {
    SExpression.Group part = sections.get(section);
    if (part == null) {
      throw new PddlException(location, "the problem has no " + section, "add " + form);
    }
    return part;
  }
}
