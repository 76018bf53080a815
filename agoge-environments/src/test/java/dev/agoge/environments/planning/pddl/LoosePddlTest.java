package dev.agoge.environments.planning.pddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environments.planning.GroundProblem;
import dev.agoge.environments.planning.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoosePddlTest {
  private static final String DOMAIN =
      """
      (define (domain d) (:requirements :adl :typing) (:types cup spot kind)
       (:predicates (on ?c - cup ?s - spot) (is ?s - spot ?k - kind) (seen ?c - cup))
       (:action look :parameters (?s - spot) :effect (seen ?s))
       (:action sing :parameters () :effect (hum))
       (:action move :parameters (?c - cup ?a - spot ?b - spot)
        :precondition (and (on ?c ?a) (exists (?x - cup, ?y - spot) (on ?x ?y)) (is ?b Flat))
        :effect (and (on ?c ?b) (not (on ?c ?a)))))
      """;
  private static final String PROBLEM =
      """
      (define (problem p) (:domain d)
       (:objects c - cup a b - spot b - spot Flat - kind)
       (:init (on c a) (is b Flat)) (:goal (on c b)))
      """;

  private static LoosePddl.Pair read(String domain, String problem) {
    return LoosePddl.read("d", domain, "p", problem, name -> !name.equals("sing"));
  }

  @Test
  void whatFastDownwardLetsPassBecomesStandard() {
    LoosePddl.Pair pair = read(DOMAIN, PROBLEM);
    assertThat(pair.domain().constants()).extracting(Typed::name).containsExactly("flat");
    assertThat(pair.problem().objects()).extracting(Typed::name).containsExactly("c", "a", "b");
    GroundProblem ground = GroundProblem.of(pair.domain(), pair.problem());
    List<Integer> plan = new Planner(ground).plan(ground.initial()).orElseThrow();
    assertThat(plan).hasSize(1);
    assertThat(ground.action(plan.getFirst())).hasToString("(move c a b)");
  }

  @Test
  void aConstantThatNobodyDeclaresIsAnObjectWithoutFacts() {
    LoosePddl.Pair pair =
        read(DOMAIN, PROBLEM.replace("Flat - kind", "").replace("(is b Flat)", ""));
    GroundProblem ground = GroundProblem.of(pair.domain(), pair.problem());
    assertThat(new Planner(ground).plan(ground.initial())).isEmpty();
  }

  @Test
  void otherMistakesAreStillMistakes() {
    assertThatThrownBy(() -> read(DOMAIN, PROBLEM.replace("(on c b)", "(off c b)")))
        .isInstanceOf(PddlException.class)
        .hasMessageStartingWith("p:3:38: unknown predicate 'off'");
    assertThatThrownBy(() -> LoosePddl.read("d", DOMAIN, "p", PROBLEM, name -> true))
        .hasMessageStartingWith("d:4:39: unknown predicate 'hum'");
  }
}
