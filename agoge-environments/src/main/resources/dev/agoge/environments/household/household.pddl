; The household: one agent with one hand walks between receptacles and moves, treats and lights
; things. A kind of receptacle or object is a type, so that goals can say "some mug".
(define (domain household)
  (:requirements :adl)
  (:types
    place thing - object
    receptacle - place
    item lamp - thing
    counter table desk coffeetable sidetable nightstand dresser tvstand sofa
    armchair bed shelf bookcase rack stove toilet sink bathtub basket bin fridge
    microwave cabinet drawer wardrobe safe box - receptacle
    apple potato tomato egg bread lettuce mug cup plate bowl pot pan fork knife
    spoon spatula ladle kettle bottle salt pepper book pen pencil key phone laptop
    remote newspaper card watch vase statue clock pillow disc soap cloth sponge
    towel paper spray candle - item
    desklamp tablelamp - lamp)
  (:constants middle - place)
  (:predicates
    (at ?p - place)                          ; where the agent is
    (openable ?r - receptacle)
    (shut ?r - receptacle)
    (in ?t - thing ?r - receptacle)
    (holding ?i - item)
    (hand-free)
    (fits ?i - item ?r - receptacle)
    (takes-clean ?i - item)
    (takes-heat ?i - item)
    (takes-cool ?i - item)
    (clean ?i - item)
    (hot ?i - item)
    (cool ?i - item)
    (lit ?l - lamp))

  (:action go
    :parameters (?to - receptacle)
    :precondition (not (at ?to))
    :effect (and (at ?to) (forall (?p - place) (when (not (= ?p ?to)) (not (at ?p))))))

  (:action open
    :parameters (?r - receptacle)
    :precondition (and (at ?r) (openable ?r) (shut ?r))
    :effect (not (shut ?r)))

  (:action close
    :parameters (?r - receptacle)
    :precondition (and (at ?r) (openable ?r) (not (shut ?r)))
    :effect (shut ?r))

  (:action take
    :parameters (?i - item ?r - receptacle)
    :precondition (and (fits ?i ?r) (at ?r) (in ?i ?r) (not (shut ?r)) (hand-free))
    :effect (and (holding ?i) (not (in ?i ?r)) (not (hand-free))))

  (:action put
    :parameters (?i - item ?r - receptacle)
    :precondition (and (fits ?i ?r) (at ?r) (holding ?i) (not (shut ?r)))
    :effect (and (in ?i ?r) (hand-free) (not (holding ?i))))

  (:action clean
    :parameters (?i - item ?r - sink)
    :precondition (and (takes-clean ?i) (at ?r) (holding ?i))
    :effect (clean ?i))

  (:action heat
    :parameters (?i - item ?r - microwave)
    :precondition (and (takes-heat ?i) (at ?r) (holding ?i))
    :effect (and (hot ?i) (not (cool ?i))))

  (:action cool
    :parameters (?i - item ?r - fridge)
    :precondition (and (takes-cool ?i) (at ?r) (holding ?i))
    :effect (and (cool ?i) (not (hot ?i))))

  (:action use
    :parameters (?l - lamp ?r - receptacle)
    :precondition (and (at ?r) (in ?l ?r))
    :effect (and (when (not (lit ?l)) (lit ?l)) (when (lit ?l) (not (lit ?l))))))
