package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.Problem;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A problem without variables: numbered facts, numbered actions, and states as bit sets.
 *
 * <p>Only what is reachable is here: an action that can never be done, or a fact that can never be
 * true, has the number -1. Facts {@code 0 .. fluents() - 1} can change and make up a {@link State};
 * those from {@code fluents()} on hold in every state. Immutable and thread-safe.
 */
public final class GroundProblem {
  private final Problem problem;
  private final FactNumbers facts;
  private final Map<GroundFact, Integer> factIndices;
  private final List<GroundAction> actions = new ArrayList<>();
  private final Map<GroundAction, Integer> actionIndices;
  private final Operator[] operators;
  private final State initial;
  private final ApplicableActions applicable;
  private final GroundFormula goal;
  private final GroundFormula countedGoal;
  private final CompiledCondition goalTest;

  private GroundProblem(Domain domain, Problem problem) {
    this.problem = problem;
    Grounder grounder = new Grounder(domain, problem);
    Vocabulary names = grounder.vocabulary;
    facts = new FactNumbers(grounder);
    factIndices = index(facts.facts());
    List<Operator> compiled = new ArrayList<>();
    for (Grounder.Candidate c : grounder.candidates) {
      GroundFormula precondition = facts.resolve(c.precondition());
      if (!precondition.isFalse()) {
        compiled.add(new Operator(precondition, facts.resolve(c.effects())));
        actions.add(
            new GroundAction(
                domain.actions().get(c.schema()).name(), names.objectNames(c.arguments())));
      }
    }
    actionIndices = index(actions);
    operators = compiled.toArray(Operator[]::new);
    initial = facts.initial();
    applicable = new ApplicableActions(operators, facts.fluents(), initial, facts::predicate);
    goal = facts.resolve(grounder.goal);
    countedGoal = facts.renumber(grounder.goal);
    goalTest = new CompiledCondition(goal);
  }

  /**
   * Checks the problem against the domain and grounds it.
   *
   * @throws dev.agoge.environments.planning.pddl.PddlException if they do not fit together
   */
  public static GroundProblem of(Domain domain, Problem problem) {
    problem.check(domain);
    return new GroundProblem(domain, problem);
  }

  private static <T> Map<T, Integer> index(List<T> items) {
    Map<T, Integer> indices = HashMap.newHashMap(items.size());
    items.forEach(i -> indices.put(i, indices.size()));
    return indices;
  }

  /** The problem as it was read. */
  public Problem problem() {
    return problem;
  }

  /** The problem's objects by name, without the domain's constants. */
  public List<Typed> objects() {
    return problem.objects();
  }

  /** The state before the first action. */
  public State initial() {
    return initial;
  }

  /** The state in which of the changeable facts exactly those hold that the test accepts. */
  public State state(Predicate<GroundFact> test) {
    long[] words = new long[(facts.fluents() + 63) >> 6];
    for (int fact = 0; fact < facts.fluents(); fact++) {
      if (test.test(fact(fact))) {
        words[fact >> 6] |= 1L << fact;
      }
    }
    return new State(words);
  }

  /** Indices of the actions that can be done in the state, ascending. */
  public int[] applicable(State state) {
    return applicable.in(state);
  }

  /** Whether the action can be done in the state. */
  public boolean isApplicable(State state, int action) {
    return operators[action].isApplicable(state);
  }

  /**
   * The state after the action.
   *
   * @throws IllegalArgumentException if the action cannot be done in the state
   */
  public State apply(State state, int action) {
    if (!operators[action].isApplicable(state)) {
      throw new IllegalArgumentException(
          "action " + action(action) + " cannot be done here; choose one of applicable()");
    }
    return operators[action].apply(state);
  }

  /** Whether the goal holds. */
  public boolean isGoal(State state) {
    return goalTest.holds(state);
  }

  /**
   * How many literals the goal asks for, quantifiers written out; of alternatives the longest
   * counts. Literals that no action could ever change through their predicate are not counted; 0
   * means that the goal holds always.
   */
  public int goalCount() {
    return countedGoal.size();
  }

  /**
   * How many of {@link #goalCount} are achieved: all exactly if the goal holds, and of alternatives
   * the most advanced counts.
   */
  public int satisfiedGoals(State state) {
    return countedGoal.achieved(f -> holds(state, f));
  }

  /** How many actions there are. */
  public int actionCount() {
    return operators.length;
  }

  /** The action of an index. */
  public GroundAction action(int index) {
    return actions.get(index);
  }

  /** The index of an action, -1 if it can never be done. */
  public int actionIndex(String schema, List<String> arguments) {
    return actionIndices.getOrDefault(new GroundAction(schema, arguments), -1);
  }

  /** How many facts can change; they come first. */
  public int fluents() {
    return facts.fluents();
  }

  /** How many facts are true in some reachable state. */
  public int factCount() {
    return facts.facts().size();
  }

  /** The fact of an index. */
  public GroundFact fact(int index) {
    return facts.facts().get(index);
  }

  /** The index of a fact, -1 if it can never be true. */
  public int factIndex(String predicate, List<String> arguments) {
    return factIndices.getOrDefault(new GroundFact(predicate, arguments), -1);
  }

  /** Whether a fact holds in a state; never for the index -1. */
  public boolean holds(State state, int fact) {
    return fact >= 0 && (fact >= facts.fluents() || state.get(fact));
  }

  /** The goal over changeable facts. */
  GroundFormula goal() {
    return goal;
  }

  /** The goal with its constant literals; facts that can never be true are -1. */
  GroundFormula countedGoal() {
    return countedGoal;
  }

  Operator operator(int action) {
    return operators[action];
  }
}
