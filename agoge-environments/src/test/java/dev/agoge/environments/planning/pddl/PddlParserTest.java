package dev.agoge.environments.planning.pddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PddlParserTest {
  private static final String DOMAIN =
      """
      (define (domain Toy) ; names are not case-sensitive
        (:requirements :strips :typing)
        (:types cat dog - animal animal)
        (:constants rex - dog)
        (:predicates (chases ?a - dog ?b - cat) (asleep ?x - animal))
        (:action CHASE :parameters (?d - dog ?c - cat)
          :precondition (and (not (asleep ?d)) (imply (asleep ?c) (= ?d rex)))
          :effect (and (chases ?d ?c) (forall (?o - cat) (when (asleep ?o) (not (asleep ?o)))))))
      """;

  @Test
  void a_domain_becomes_a_tree() {
    Domain domain = PddlParser.domain("toy.pddl", DOMAIN);
    assertThat(domain.name()).isEqualTo("toy");
    assertThat(domain.types().isSubtype("cat", "animal")).isTrue();
    assertThat(domain.types().isSubtype("animal", "cat")).isFalse();
    assertThat(domain.constants())
        .containsExactly(new Typed("rex", "dog", new Location("toy.pddl", 4, 15)));
    ActionSchema chase = domain.actions().getFirst();
    assertThat(chase.name()).isEqualTo("chase");
    assertThat(chase.location()).isEqualTo(new Location("toy.pddl", 6, 12));
    assertThat(chase.precondition()).isInstanceOf(Condition.And.class);
    Condition second = ((Condition.And) chase.precondition()).parts().get(1);
    assertThat(second)
        .isInstanceOfSatisfying(Condition.Or.class, or -> assertThat(or.parts()).hasSize(2));
    assertThat(chase.effect())
        .isInstanceOfSatisfying(
            Effect.All.class,
            all -> {
              assertThat(all.parts().get(0)).isInstanceOf(Effect.Add.class);
              assertThat(all.parts().get(1)).isInstanceOf(Effect.ForEach.class);
            });
  }

  @Test
  void costs_are_read_over() {
    Domain domain =
        PddlParser.domain(
            "d",
            "(define (domain d) (:requirements :action-costs) (:predicates (a))"
                + " (:functions (total-cost) - number)"
                + " (:action x :effect (and (a) (increase (total-cost) 3))))");
    Problem problem =
        PddlParser.problem(
            "p",
            "(define (problem p) (:domain d) (:init (= (total-cost) 0)) (:goal (a))"
                + " (:metric minimize (total-cost)))");
    problem.check(domain);
    assertThat(domain.actions()).hasSize(1);
    assertThat(problem.init()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(:types cat dog - animal animal)|(:types (either a b))|3:11: found a list in parentheses;"
            + " write a name here",
        "?b - cat) (asleep|?b - (either cat dog)) (asleep|5:38: 'either' types are not supported;"
            + " declare a common parent type and use that",
        ":strips :typing|:strips :numeric-fluents|2:26: requirement ':numeric-fluents' is not"
            + " supported; supported: :strips :typing :negative-preconditions"
            + " :disjunctive-preconditions :equality :existential-preconditions"
            + " :universal-preconditions :quantified-preconditions :conditional-effects :adl"
            + " :action-costs",
        "(:action CHASE|(:durative-action CHASE|6:3: durative actions and processes are not"
            + " supported; use :action",
        "(chases ?d ?c) (forall|(chase ?d ?c) (forall|8:18: unknown predicate 'chase'; did you"
            + " mean 'chases'?",
        "(chases ?d ?c) (forall|(chases ?d) (forall|8:18: predicate 'chases' with 1 arguments; it"
            + " takes 2",
        "(chases ?d ?c) (forall|(chases ?c ?d) (forall|8:26: 'c' is of type cat; chases needs a"
            + " dog as argument 1",
        "(chases ?d ?c) (forall|(chases ?d ?cat) (forall|8:29: unknown variable 'cat'; known: d, c",
        "(= ?d rex)|(= ?d rexx)|7:67: unknown object 'rexx'; did you mean 'rex'?",
        "(?d - dog ?c - cat)|(?d - dog ?d - cat)|6:40: variable 'd' is declared twice; rename or"
            + " remove one",
        "(?d - dog ?c - cat)|(?d - dogg ?c - cat)|6:31: unknown type 'dogg'; did you mean 'dog'?",
        "(?d - dog ?c - cat)|(?d - dog c - cat)|6:40: 'c' is no variable; write ?c",
        ":precondition|:preconditions|7:5: unknown part of action chase ':preconditions'; did you"
            + " mean ':precondition'?",
        "(asleep ?x - animal)|(asleep ?x - animal) (asleep)|5:64: predicate 'asleep' is declared"
            + " twice; rename or remove one",
        "(not (asleep ?d))|(> (age ?d) 3)|7:24: numeric conditions are not supported; model the"
            + " number as objects",
        "(:constants rex - dog)|(:constants rex -)|4:19: no type after '-'; write the type's name",
        "(domain Toy)|(problem Toy)|1:9: this is a 'problem'; expected (define (domain NAME) ...)"
      })
  void mistakes_in_a_domain_are_named_with_line_and_column(
      String right, String wrong, String message) {
    assertThat(DOMAIN).contains(right);
    assertThatThrownBy(() -> PddlParser.domain("toy.pddl", DOMAIN.replace(right, wrong)))
        .isInstanceOf(PddlException.class)
        .hasMessage("toy.pddl:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(define (domain d)|1:1: this parenthesis is never closed; add the missing ')'",
        "(define (domain d)))|1:20: ')' without a '('; remove it",
        "(define (domain d)) x|1:21: text after the end of the definition; remove it or check the"
            + " parentheses",
        "hello|1:1: found 'hello'; start with (define ...)",
        ";|1:2: the text is empty; write (define ...)"
      })
  void broken_parentheses_are_found(String text, String message) {
    assertThatThrownBy(() -> PddlParser.domain("f", text)).hasMessage("f:" + message);
  }

  @Test
  void nesting_without_end_is_refused_instead_of_overflowing() {
    assertThatThrownBy(() -> PddlParser.domain("f", "(".repeat(100_000)))
        .hasMessage("f:1:501: parentheses are nested deeper than 500; simplify the formula");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(:domain other) (:init) (:goal (asleep tom))|1:1: the problem belongs to domain 'other';"
            + " give that domain's file instead of the one of 'toy'",
        "(:domain toy) (:objects tom - cat) (:init (asleep tim)) (:goal (asleep tom))|1:71: unknown"
            + " object 'tim'; did you mean 'tom'?",
        "(:domain toy) (:objects rex - cat) (:init) (:goal (asleep rex))|1:45: object 'rex' is"
            + " declared twice; rename or remove one",
        "(:domain toy) (:init (not (asleep rex))) (:goal (asleep rex))|1:42: a negation in :init;"
            + " leave it out: what is not listed is false",
        "(:domain toy) (:goal (asleep rex))|1:1: the problem has no :init; add (:init ATOM ...)",
        "(:domain toy) (:init) (:goals (asleep rex))|1:43: unknown problem section ':goals'; did"
            + " you mean ':goal'?"
      })
  void mistakes_in_a_problem_are_named_with_line_and_column(String sections, String message) {
    Domain domain = PddlParser.domain("toy.pddl", DOMAIN);
    assertThatThrownBy(
            () -> PddlParser.problem("p", "(define (problem p) " + sections + ")").check(domain))
        .isInstanceOf(PddlException.class)
        .hasMessage("p:" + message);
  }
}
