package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.GroundFact;
import dev.agoge.environments.planning.GroundProblem;
import dev.agoge.environments.planning.Policy;
import dev.agoge.environments.planning.State;
import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Condition;
import dev.agoge.environments.planning.pddl.LoosePddl;
import dev.agoge.environments.planning.pddl.Problem;
import dev.agoge.environments.planning.pddl.Term;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A game without the objects that its goal does not speak of, which is what the expert plans in: a
 * tenth of the actions. It is the whole game as far as the goal goes, as long as the agent does not
 * hold one of the objects left out.
 */
final class Excerpt {
  private static final Set<String> SWITCHES = Set.of("istoggled", "ison");
  private static final Set<String> CUTS = Set.of("issliced");
  private static final Set<String> KNIVES = Set.of("knifetype", "butterknifetype");

  private final GroundProblem whole;
  private final GroundProblem part;
  private final Policy policy;
  private final Set<String> kept = new HashSet<>();

  Excerpt(GroundProblem whole, LoosePddl.Pair pddl) {
    this.whole = whole;
    Problem problem = pddl.problem();
    Set<String> words = new HashSet<>();
    collect(problem.goal(), words);
    boolean switches = SWITCHES.stream().anyMatch(words::contains);
    if (CUTS.stream().anyMatch(words::contains)) {
      words.addAll(KNIVES);
    }
    for (Atom atom : problem.init()) {
      boolean typed = atom.predicate().equals("objecttype") && words.contains(argument(atom, 1));
      boolean switched = switches && atom.predicate().equals("toggleable");
      if (typed || switched) {
        kept.add(argument(atom, 0));
      }
    }
    problem.objects().stream().map(Typed::name).filter(words::contains).forEach(kept::add);
    part = GroundProblem.of(pddl.domain(), without(problem));
    policy = new Policy(part);
  }

  private static String argument(Atom atom, int place) {
    return atom.arguments().get(place).name();
  }

  private Problem without(Problem problem) {
    List<Typed> objects = problem.objects().stream().filter(this::stays).toList();
    Set<String> gone = new HashSet<>();
    problem.objects().stream().filter(o -> !stays(o)).map(Typed::name).forEach(gone::add);
    List<Atom> init =
        problem.init().stream()
            .filter(a -> a.arguments().stream().map(Term::name).noneMatch(gone::contains))
            .toList();
    return new Problem(
        problem.name(), problem.domain(), objects, init, problem.goal(), problem.location());
  }

  private boolean stays(Typed object) {
    return !object.type().equals("object") || kept.contains(object.name());
  }

  private static void collect(Condition condition, Set<String> words) {
    switch (condition) {
      case Atom atom -> {
        words.add(atom.predicate());
        atom.arguments().forEach(t -> words.add(t.name()));
      }
      case Condition.And and -> and.parts().forEach(c -> collect(c, words));
      case Condition.Or or -> or.parts().forEach(c -> collect(c, words));
      case Condition.Not not -> collect(not.part(), words);
      case Condition.Equal equal -> {}
      case Condition.Exists some -> collect(some.body(), words);
      case Condition.ForAll all -> collect(all.body(), words);
    }
  }

  /** Whether the object is left out. */
  boolean leavesOut(String object) {
    return !kept.contains(object);
  }

  /** The action of the whole game to take, empty if the goal cannot be reached. */
  Optional<Integer> action(State state) {
    return policy
        .action(part.state(fact -> holds(state, fact)))
        .map(part::action)
        .map(a -> whole.actionIndex(a.schema(), a.arguments()));
  }

  private boolean holds(State state, GroundFact fact) {
    return whole.holds(state, whole.factIndex(fact.predicate(), fact.arguments()));
  }
}
