package dev.agoge.environments.planning.pddl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads PDDL as the planner Fast Downward accepts it and game files rely on, and makes standard
 * PDDL of it. What it lets pass: commas between variables, constants that only the problem
 * declares, arguments of any type, and objects declared twice. Everything else is checked as usual.
 */
public final class LoosePddl {
  private LoosePddl() {}

  /** A domain and a problem of it, checked. */
  public record Pair(Domain domain, Problem problem) {}

  /**
   * Reads both; places in error messages are those of the texts as given.
   *
   * @param keep which actions of the domain to keep, by name
   * @throws PddlException at the first mistake
   */
  public static Pair read(
      String domainSource,
      String domainText,
      String problemSource,
      String problemText,
      Predicate<String> keep) {
    Domain read = DomainParser.parse(SExpressionReader.read(domainSource, blank(domainText)));
    Problem problem =
        ProblemParser.parse(SExpressionReader.read(problemSource, blank(problemText)));
    List<ActionSchema> actions = read.actions().stream().filter(a -> keep.test(a.name())).toList();
    Map<String, Typed> objects = new LinkedHashMap<>();
    problem.objects().forEach(o -> objects.putIfAbsent(o.name(), o));
    List<Typed> constants = new ArrayList<>(read.constants());
    constants.forEach(c -> objects.remove(c.name()));
    for (Term.Constant used : constantsOf(actions)) {
      if (constants.stream().noneMatch(c -> c.name().equals(used.name()))) {
        Typed declared = objects.remove(used.name());
        constants.add(
            declared == null ? new Typed(used.name(), Types.OBJECT, used.location()) : declared);
      }
    }
    Domain domain =
        new Domain(
            read.name(),
            read.requirements(),
            read.types(),
            constants,
            read.predicates().stream().map(LoosePddl::untyped).toList(),
            actions);
    DomainChecker.check(domain);
    Problem standard =
        new Problem(
            problem.name(),
            problem.domain(),
            List.copyOf(objects.values()),
            problem.init(),
            problem.goal(),
            problem.location());
    standard.check(domain);
    return new Pair(domain, standard);
  }

  /** Blanks for commas, so that places stay as they are. */
  private static String blank(String text) {
    return text.replace(',', ' ');
  }

  private static PredicateSchema untyped(PredicateSchema predicate) {
    return new PredicateSchema(
        predicate.name(),
        predicate.parameters().stream()
            .map(p -> new Typed(p.name(), Types.OBJECT, p.location()))
            .toList(),
        predicate.location());
  }

  private static List<Term.Constant> constantsOf(List<ActionSchema> actions) {
    List<Term.Constant> found = new ArrayList<>();
    for (ActionSchema action : actions) {
      collect(action.precondition(), found);
      collect(action.effect(), found);
    }
    Set<String> names = new HashSet<>();
    return found.stream().filter(c -> names.add(c.name())).toList();
  }

  private static void collect(Condition condition, List<Term.Constant> into) {
    switch (condition) {
      case Atom atom -> atom.arguments().forEach(t -> collect(t, into));
      case Condition.And and -> and.parts().forEach(c -> collect(c, into));
      case Condition.Or or -> or.parts().forEach(c -> collect(c, into));
      case Condition.Not not -> collect(not.part(), into);
      case Condition.Equal(Term left, Term right) -> {
        collect(left, into);
        collect(right, into);
      }
      case Condition.Exists some -> collect(some.body(), into);
      case Condition.ForAll all -> collect(all.body(), into);
    }
  }

  private static void collect(Effect effect, List<Term.Constant> into) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> collect(e, into));
      case Effect.Add(Atom atom) -> collect((Condition) atom, into);
      case Effect.Delete(Atom atom) -> collect((Condition) atom, into);
      case Effect.When(Condition condition, Effect inner) -> {
        collect(condition, into);
        collect(inner, into);
      }
      case Effect.ForEach each -> collect(each.effect(), into);
    }
  }

  private static void collect(Term term, List<Term.Constant> into) {
    if (term instanceof Term.Constant constant) {
      into.add(constant);
    }
  }
}
