package dev.agoge.environments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.planning.generators.Family;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import dev.agoge.environments.planning.pddl.Problem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EngineLawsTest {

  @Property(tries = 60)
  void the_engine_agrees_with_the_lifted_semantics_on_random_walks(
      @ForAll Family family, @ForAll @IntRange(min = 1, max = 2) int level, @ForAll long seed) {
    agrees(
        PddlParser.domain("d", family.domain()),
        PddlParser.problem("p", family.problem(level, new SplittableRandom(seed))),
        new SplittableRandom(seed));
  }

  @Property(tries = 20)
  void the_engine_agrees_on_quantifiers_and_conditional_effects(@ForAll long seed) {
    agrees(
        PddlParser.domain("d", Samples.SWITCHES),
        PddlParser.problem("p", Samples.SWITCHES_PROBLEM),
        new SplittableRandom(seed));
  }

  private static void agrees(Domain domain, Problem source, SplittableRandom random) {
    Naive naive = new Naive(domain, source);
    GroundProblem problem = GroundProblem.of(domain, source);
    Set<GroundFact> expected = naive.initial();
    State state = problem.initial();
    for (int step = 0; step < 12; step++) {
      assertThat(facts(problem, state)).isEqualTo(expected);
      assertThat(problem.isGoal(state)).isEqualTo(naive.isGoal(expected));
      assertThat(problem.satisfiedGoals(state) == problem.goalCount())
          .isEqualTo(problem.isGoal(state));
      int[] applicable = problem.applicable(state);
      assertThat(Arrays.stream(applicable).mapToObj(problem::action).collect(Collectors.toSet()))
          .isEqualTo(naive.applicable(expected));
      if (applicable.length == 0) {
        return;
      }
      int action = applicable[random.nextInt(applicable.length)];
      expected = naive.apply(expected, problem.action(action));
      state = problem.apply(state, action);
    }
  }

  private static Set<GroundFact> facts(GroundProblem problem, State state) {
    return IntStream.range(0, problem.factCount())
        .filter(f -> problem.holds(state, f))
        .mapToObj(problem::fact)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Property(tries = 40)
  void a_plan_reaches_the_goal_from_wherever_a_walk_ended(
      @ForAll Family family, @ForAll @IntRange(min = 1, max = 2) int level, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GroundProblem problem = Samples.ground(family.domain(), family.problem(level, random));
    State state = problem.initial();
    for (int step = 0; step < 10; step++) {
      int[] applicable = problem.applicable(state);
      state = problem.apply(state, applicable[random.nextInt(applicable.length)]);
    }
    List<Integer> plan = new Planner(problem).plan(state).orElseThrow();
    for (int action : plan) {
      state = problem.apply(state, action);
    }
    assertThat(problem.isGoal(state)).isTrue();
  }

  @Property(tries = 30)
  void the_policy_is_a_function_of_the_state_and_reaches_the_goal(
      @ForAll Family family, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GroundProblem problem = Samples.ground(family.domain(), family.problem(1, random));
    Policy used = new Policy(problem);
    State state = problem.initial();
    for (int step = 0; step < 6 && !problem.isGoal(state); step++) {
      int[] applicable = problem.applicable(state);
      state = problem.apply(state, applicable[random.nextInt(applicable.length)]);
      used.action(state);
    }
    for (int steps = 0; !problem.isGoal(state); steps++) {
      assertThat(steps).isLessThan(60);
      int action = used.action(state).orElseThrow();
      assertThat(new Policy(problem).action(state)).contains(action);
      state = problem.apply(state, action);
    }
  }
}
