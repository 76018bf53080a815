; Discs move between pegs, never a larger one onto a smaller.
(define (domain hanoi)
  (:requirements :strips :typing :equality :negative-preconditions)
  (:types disc peg - support)
  (:predicates
    (on ?d - disc ?x - support)
    (clear ?x - support)
    (fits ?d - disc ?x - support))
  (:action move
    :parameters (?d - disc ?from ?to - support)
    :precondition (and (clear ?d) (on ?d ?from) (clear ?to) (fits ?d ?to) (not (= ?from ?to)))
    :effect (and (on ?d ?to) (clear ?from) (not (on ?d ?from)) (not (clear ?to)))))
