package dev.agoge.environments.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundProblemTest {
  private final GroundProblem problem = Samples.switches();

  private List<String> applicable(State state) {
    return Arrays.stream(problem.applicable(state))
        .mapToObj(a -> problem.action(a).toString())
        .toList();
  }

  private State after(State state, String schema, String... arguments) {
    return problem.apply(state, problem.actionIndex(schema, List.of(arguments)));
  }

  @Test
  void actions_that_can_never_be_done_are_not_there() {
    assertThat(problem.actionIndex("walk", List.of("hall", "attic"))).isEqualTo(-1);
    assertThat(problem.actionIndex("flip", List.of("attic"))).isEqualTo(-1);
    assertThat(problem.actionIndex("smash", List.of("c1", "kitchen"))).isEqualTo(-1);
    assertThat(problem.actionCount()).isEqualTo(6);
  }

  @Test
  void applicable_actions_come_in_the_order_of_the_domain() {
    assertThat(applicable(problem.initial()))
        .containsExactly("(walk hall kitchen)", "(flip hall)", "(smash c1 hall)");
  }

  @Test
  void a_state_can_be_given_by_its_facts() {
    State kitchen = after(problem.initial(), "walk", "hall", "kitchen");
    GroundFact lamp = new GroundFact("lit", List.of("l2"));
    GroundFact there = new GroundFact("at", List.of("kitchen"));
    State given =
        problem.state(f -> problem.holds(kitchen, problem.factIndex(f.predicate(), f.arguments())));
    assertThat(given).isEqualTo(kitchen);
    State bare = problem.state(f -> f.equals(lamp) || f.equals(there));
    assertThat(problem.holds(bare, problem.factIndex("lit", List.of("l2")))).isTrue();
    assertThat(problem.holds(bare, problem.factIndex("at", List.of("hall")))).isFalse();
    assertThat(problem.holds(bare, problem.factIndex("at", List.of("kitchen")))).isTrue();
  }

  @Test
  void conditional_effects_look_at_the_state_before() {
    State kitchen = after(problem.initial(), "walk", "hall", "kitchen");
    State flipped = after(kitchen, "flip", "kitchen");
    assertThat(problem.holds(flipped, problem.factIndex("lit", List.of("l1")))).isTrue();
    assertThat(problem.holds(flipped, problem.factIndex("lit", List.of("l2")))).isFalse();
    State again = after(flipped, "flip", "kitchen");
    assertThat(problem.holds(again, problem.factIndex("lit", List.of("l2")))).isTrue();
  }

  @Test
  void facts_that_never_change_hold_in_every_state() {
    int door = problem.factIndex("door", List.of("hall", "kitchen"));
    assertThat(door).isGreaterThanOrEqualTo(problem.fluents());
    assertThat(problem.holds(problem.initial(), door)).isTrue();
    assertThat(problem.factIndex("door", List.of("hall", "attic"))).isEqualTo(-1);
    assertThat(problem.fact(door)).hasToString("(door hall kitchen)");
  }

  @Test
  void goals_are_counted_with_quantifiers_written_out() {
    assertThat(problem.goalCount()).isEqualTo(4);
    assertThat(problem.satisfiedGoals(problem.initial())).isEqualTo(1);
    State smashed = after(problem.initial(), "smash", "c1", "hall");
    assertThat(problem.satisfiedGoals(smashed)).isEqualTo(2);
    assertThat(problem.isGoal(smashed)).isFalse();
  }

  @Test
  void equal_states_are_equal_however_they_were_reached() {
    State there = after(problem.initial(), "walk", "hall", "kitchen");
    State back = after(there, "walk", "kitchen", "hall");
    assertThat(back).isEqualTo(problem.initial()).hasSameHashCodeAs(problem.initial());
    assertThat(back.key()).isEqualTo(problem.initial().key()).isNotEqualTo(there.key());
  }

  @Test
  void an_action_that_cannot_be_done_is_refused() {
    int flip = problem.actionIndex("flip", List.of("kitchen"));
    assertThatThrownBy(() -> problem.apply(problem.initial(), flip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action (flip kitchen) cannot be done here; choose one of applicable()");
  }
}
