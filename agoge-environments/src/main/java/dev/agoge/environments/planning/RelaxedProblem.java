package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The problem without deletion, as rules {@code preconditions -> consequences}. Propositions are
 * facts ({@code f}), their negations ({@code fluents + f}) and one more for each disjunction. An
 * action with conditional effects is split into one rule for each effect; a disjunction is reached
 * by a free rule from each alternative.
 */
final class RelaxedProblem {

  /**
   * One rule.
   *
   * @param action the action it stands for, -1 for a free rule
   */
  record Rule(int action, int[] preconditions, int[] consequences) {}

  private final GroundProblem problem;
  private final List<Rule> rules = new ArrayList<>();
  private int propositions;
  final int[] goal;
  final int[][] uses;

  RelaxedProblem(GroundProblem problem) {
    this.problem = problem;
    propositions = 2 * problem.fluents();
    for (int a = 0; a < problem.actionCount(); a++) {
      addAction(a);
    }
    goal = propositions(problem.goal());
    List<List<Integer>> users = new ArrayList<>();
    IntStream.range(0, propositions).forEach(p -> users.add(new ArrayList<>()));
    for (int r = 0; r < rules.size(); r++) {
      for (int p : rules.get(r).preconditions()) {
        users.get(p).add(r);
      }
    }
    uses = users.stream().map(u -> u.stream().mapToInt(r -> r).toArray()).toArray(int[][]::new);
  }

  private void addAction(int action) {
    Operator operator = problem.operator(action);
    int[] precondition = propositions(operator.precondition());
    for (GroundEffect effect : operator.effects()) {
      int[] condition = propositions(effect.condition());
      int[] both =
          IntStream.concat(IntStream.of(precondition), IntStream.of(condition))
              .distinct()
              .toArray();
      int[] consequences =
          IntStream.concat(
                  IntStream.of(effect.adds()),
                  IntStream.of(effect.deletes()).map(f -> problem.fluents() + f))
              .toArray();
      rules.add(new Rule(action, both, consequences));
    }
  }

  /** The propositions that stand for a formula's conjuncts. */
  private int[] propositions(GroundFormula formula) {
    return formula.conjuncts().stream().mapToInt(this::proposition).distinct().toArray();
  }

  private int proposition(GroundFormula part) {
    return switch (part) {
      case GroundFormula.Literal(int fact, boolean positive) ->
          positive ? fact : problem.fluents() + fact;
      case GroundFormula.And and -> freely(List.of(and));
      case GroundFormula.Or or -> freely(or.parts());
    };
  }

  private int freely(List<GroundFormula> alternatives) {
    int reached = propositions++;
    for (GroundFormula alternative : alternatives) {
      rules.add(new Rule(-1, propositions(alternative), new int[] {reached}));
    }
    return reached;
  }

  GroundProblem problem() {
    return problem;
  }

  List<Rule> rules() {
    return rules;
  }

  int propositions() {
    return propositions;
  }
}
