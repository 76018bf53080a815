package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.PddlParser;

/** Domains for tests. */
final class Samples {
  private Samples() {}

  static final String SWITCHES =
      """
      (define (domain switches)
        (:requirements :adl)
        (:types room lamp - object  ceiling - lamp)
        (:constants hall - room)
        (:predicates (at ?r - room) (in ?l - lamp ?r - room) (lit ?l - lamp) (door ?a ?b - room)
                     (broken ?l - lamp) (dark ?r - room))
        (:action walk
          :parameters (?from ?to - room)
          :precondition (and (at ?from) (or (door ?from ?to) (door ?to ?from)) (not (= ?from ?to)))
          :effect (and (not (at ?from)) (at ?to)))
        (:action flip
          :parameters (?r - room)
          :precondition (and (at ?r) (exists (?l - lamp) (and (in ?l ?r) (not (broken ?l)))))
          :effect (and
            (not (dark ?r))
            (forall (?l - lamp)
              (and (when (and (in ?l ?r) (not (lit ?l)) (not (broken ?l))) (lit ?l))
                   (when (and (in ?l ?r) (lit ?l)) (not (lit ?l)))))))
        (:action smash
          :parameters (?l - ceiling ?r - room)
          :precondition (and (at ?r) (in ?l ?r) (imply (dark ?r) (not (lit ?l))))
          :effect (and (broken ?l) (not (lit ?l)))))
      """;

  static final String SWITCHES_PROBLEM =
      """
      (define (problem two-rooms)
        (:domain switches)
        (:objects kitchen attic - room  l1 - lamp  l2 c1 - ceiling)
        (:init (at hall) (door hall kitchen) (in l1 kitchen) (in l2 kitchen) (in c1 hall)
               (lit l2) (dark kitchen))
        (:goal (and (at kitchen) (forall (?l - lamp) (or (lit ?l) (broken ?l))))))
      """;

  static GroundProblem switches() {
    return ground(SWITCHES, SWITCHES_PROBLEM);
  }

  static GroundProblem ground(String domain, String problem) {
    return GroundProblem.of(
        PddlParser.domain("domain.pddl", domain), PddlParser.problem("problem.pddl", problem));
  }
}
