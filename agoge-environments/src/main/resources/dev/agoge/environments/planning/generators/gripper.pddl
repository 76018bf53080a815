; A robot with two hands carries balls between rooms.
(define (domain gripper)
  (:requirements :strips :typing :equality :negative-preconditions)
  (:types room ball hand)
  (:predicates
    (robot-in ?r - room)
    (lies-in ?b - ball ?r - room)
    (free ?h - hand)
    (carries ?h - hand ?b - ball))
  (:action go
    :parameters (?from ?to - room)
    :precondition (and (robot-in ?from) (not (= ?from ?to)))
    :effect (and (robot-in ?to) (not (robot-in ?from))))
  (:action pick
    :parameters (?b - ball ?r - room ?h - hand)
    :precondition (and (lies-in ?b ?r) (robot-in ?r) (free ?h))
    :effect (and (carries ?h ?b) (not (lies-in ?b ?r)) (not (free ?h))))
  (:action drop
    :parameters (?b - ball ?r - room ?h - hand)
    :precondition (and (carries ?h ?b) (robot-in ?r))
    :effect (and (lies-in ?b ?r) (free ?h) (not (carries ?h ?b)))))
