; Vans move parcels within a city, planes between the cities' airports.
(define (domain logistics)
  (:requirements :strips :typing :equality :negative-preconditions)
  (:types city place movable - object  airport - place  parcel carrier - movable  van plane - carrier)
  (:predicates
    (in-city ?p - place ?c - city)
    (at ?m - movable ?p - place)
    (aboard ?x - parcel ?v - carrier))
  (:action drive
    :parameters (?v - van ?from ?to - place ?c - city)
    :precondition (and (at ?v ?from) (in-city ?from ?c) (in-city ?to ?c) (not (= ?from ?to)))
    :effect (and (at ?v ?to) (not (at ?v ?from))))
  (:action fly
    :parameters (?v - plane ?from ?to - airport)
    :precondition (and (at ?v ?from) (not (= ?from ?to)))
    :effect (and (at ?v ?to) (not (at ?v ?from))))
  (:action load
    :parameters (?x - parcel ?v - carrier ?p - place)
    :precondition (and (at ?x ?p) (at ?v ?p))
    :effect (and (aboard ?x ?v) (not (at ?x ?p))))
  (:action unload
    :parameters (?x - parcel ?v - carrier ?p - place)
    :precondition (and (aboard ?x ?v) (at ?v ?p))
    :effect (and (at ?x ?p) (not (aboard ?x ?v)))))
