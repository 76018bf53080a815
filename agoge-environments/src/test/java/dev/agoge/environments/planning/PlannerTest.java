package dev.agoge.environments.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.planning.Planner.Estimate;
import dev.agoge.environments.planning.Planner.Options;
import dev.agoge.environments.planning.Planner.Outcome;
import dev.agoge.environments.planning.Planner.Search;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

  @ParameterizedTest
  @CsvSource({"A_STAR,ADD", "A_STAR,FF", "GREEDY,ADD", "GREEDY,FF"})
  void every_search_solves_conditional_effects_and_quantified_goals(
      Search search, Estimate estimate) {
    GroundProblem problem = Samples.switches();
    Outcome outcome =
        new Planner(problem).search(problem.initial(), new Options(search, estimate, 1_000));
    assertThat(outcome).isInstanceOf(Outcome.Solved.class);
    State state = problem.initial();
    for (int action : ((Outcome.Solved) outcome).plan()) {
      state = problem.apply(state, action);
    }
    assertThat(problem.isGoal(state)).isTrue();
  }

  @Test
  void a_state_from_which_the_goal_is_lost_is_known_to_be_unsolvable() {
    GroundProblem problem =
        Samples.ground(
            """
            (define (domain d) (:predicates (a) (b) (c))
              (:action burn :precondition (a) :effect (and (not (a)) (c)))
              (:action use :precondition (a) :effect (b)))
            """,
            "(define (problem p) (:domain d) (:init (a)) (:goal (and (b) (c))))");
    State burnt = problem.apply(problem.initial(), problem.actionIndex("burn", List.of()));
    assertThat(new Planner(problem).plan(burnt)).isEmpty();
    assertThat(new Planner(problem).search(burnt, new Options(Search.A_STAR, Estimate.FF, 10)))
        .isEqualTo(new Outcome.Unsolvable());
    assertThat(new Planner(problem).plan(problem.initial()))
        .hasValueSatisfying(plan -> assertThat(plan).hasSize(2));
  }

  @Test
  void limits_end_a_search() {
    GroundProblem problem = Samples.switches();
    Planner planner = new Planner(problem);
    Options one = new Options(Search.A_STAR, Estimate.FF, 1);
    assertThat(planner.search(problem.initial(), one)).isEqualTo(new Outcome.GaveUp(1));
    Options late = new Options(Search.A_STAR, Estimate.FF, 100, Duration.ofNanos(-1));
    assertThat(planner.search(problem.initial(), late)).isEqualTo(new Outcome.GaveUp(0));
  }

  @Test
  void a_goal_that_holds_needs_no_action() {
    GroundProblem problem =
        Samples.ground(
            "(define (domain d) (:predicates (a)) (:action x :effect (not (a))))",
            "(define (problem p) (:domain d) (:init (a)) (:goal (a)))");
    assertThat(new Planner(problem).plan(problem.initial())).contains(List.of());
  }
}
