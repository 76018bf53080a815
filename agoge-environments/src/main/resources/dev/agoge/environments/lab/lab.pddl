; The laboratory: rooms with fixed places ("spots") and things to carry between them. Numbers are
; levels: six temperatures, five stages of growth. Time passes only in the action wait, whose
; conditional effects are the processes: warming and cooling, boiling down, growing.
(define (domain lab)
  (:requirements :adl)
  (:types
    room spot thing level stage - object
    sample - thing                            ; a substance in a flask of its own
    part - thing                              ; of a circuit
    battery load - part
    link - part                               ; wires, and pieces of a material
    pot seed - thing
    thermometer soil can brush block - thing)
  (:constants
    t0 t1 t2 t3 t4 t5 - level
    grain sprout leaf flower fruit - stage)
  (:predicates
    (at ?r - room)                            ; where the agent is
    (door ?a ?b - room)
    (stands ?s - spot ?r - room)
    (shuts ?s - spot)                         ; it has a lid or a door
    (open ?s - spot)
    (switched ?s - spot)                      ; it works only when switched on
    (on ?s - spot)
    (fits ?t - thing ?s - spot)
    (in ?t - thing ?s - spot)
    (held ?t - thing)
    ; heat
    (leads ?s - spot ?a ?b - level)           ; the place brings a sample from level a to b
    (temp ?x - sample ?l - level)
    (melted-at ?x - sample ?l - level)        ; no longer solid
    (measured ?x - sample)
    ; mixtures
    (recipe ?a ?b ?c - sample)
    (warm-only ?b - sample)                   ; takes part in a recipe only when warm
    (parts ?x ?y ?z - sample ?tool - thing)
    (boils-down ?x ?y - sample)
    ; questions about things, and boxes for answers
    (asks-temperature ?t - sample)
    (asks-melting ?t - sample)
    (probe ?tool - thing)
    (tub ?s - spot)
    (probed ?t - thing)
    (known ?t - thing)                        ; the experiment that the question needs was done
    (free ?t - thing)                         ; may be answered without one
    (box ?s - spot)
    (right ?t - thing ?s - spot)
    (sorted ?t - thing)
    (failed)
    ; circuits
    (bench ?s - spot)
    (joint ?a ?b - part)                      ; such parts can be connected
    (joined ?a ?b - thing)                    ; right clip of a to left clip of b
    (right-used ?a - part)
    (left-used ?a - part)
    (conducts ?x - link)
    (powered ?v - thing)
    (lit ?l - load)
    ; plants
    (sink ?s - spot)
    (bright ?s - spot)
    (filled ?p - pot)
    (full ?c - can)
    (wet ?p - pot)
    (planted ?s - seed ?p - pot)
    (grown ?s - seed ?g - stage)
    (follows ?a ?b - stage)
    (pollinated ?s - seed)
    ; ramps
    (ramp ?s - spot)
    (timed ?s - spot)
    (fastest ?s - spot)
    (chosen))

  (:action go
    :parameters (?a ?b - room)
    :precondition (and (door ?a ?b) (at ?a))
    :effect (and (at ?b) (not (at ?a))))

  (:action open
    :parameters (?s - spot ?r - room)
    :precondition (and (shuts ?s) (stands ?s ?r) (at ?r) (not (open ?s)))
    :effect (open ?s))

  (:action close
    :parameters (?s - spot ?r - room)
    :precondition (and (shuts ?s) (stands ?s ?r) (at ?r) (open ?s))
    :effect (not (open ?s)))

  (:action turn-on
    :parameters (?s - spot ?r - room)
    :precondition (and (switched ?s) (stands ?s ?r) (at ?r) (not (on ?s)))
    :effect (on ?s))

  (:action turn-off
    :parameters (?s - spot ?r - room)
    :precondition (and (switched ?s) (stands ?s ?r) (at ?r) (on ?s))
    :effect (not (on ?s)))

  (:action take
    :parameters (?t - thing ?s - spot ?r - room)
    :precondition (and (stands ?s ?r) (fits ?t ?s) (at ?r) (in ?t ?s)
      (or (not (shuts ?s)) (open ?s)) (not (powered ?t))
      (forall (?x - part) (and (not (joined ?t ?x)) (not (joined ?x ?t)))))
    :effect (and (held ?t) (not (in ?t ?s))))

  (:action put
    :parameters (?t - thing ?s - spot ?r - room)
    :precondition (and (stands ?s ?r) (fits ?t ?s) (at ?r) (held ?t)
      (or (not (shuts ?s)) (open ?s)))
    :effect (and (in ?t ?s) (not (held ?t)) (when (tub ?s) (and (probed ?t) (known ?t)))))

  (:action answer
    :parameters (?t - thing ?s - spot ?r - room)
    :precondition (and (box ?s) (stands ?s ?r) (at ?r) (held ?t) (or (free ?t) (known ?t)))
    :effect (and (in ?t ?s) (not (held ?t))
      (when (right ?t ?s) (sorted ?t))
      (when (not (right ?t ?s)) (failed))))

  (:action measure
    :parameters (?x - sample ?m - thermometer)
    :precondition (and (held ?m)
      (or (held ?x)
        (exists (?s - spot ?r - room)
          (and (stands ?s ?r) (at ?r) (in ?x ?s) (or (not (shuts ?s)) (open ?s))))))
    :effect (and (measured ?x)
      (when (asks-temperature ?x) (known ?x))
      (when (and (asks-melting ?x)
          (exists (?l - level)
            (and (temp ?x ?l) (or (= ?l t4) (= ?l t5) (melted-at ?x ?l)))))
        (known ?x))))

  (:action mix
    :parameters (?a ?b ?c - sample)
    :precondition (and (recipe ?a ?b ?c) (held ?a) (held ?b)
      (or (not (warm-only ?b)) (temp ?b t3) (temp ?b t4)))
    :effect (and (held ?c) (not (held ?a)) (not (held ?b))))

  (:action separate
    :parameters (?x ?y ?z - sample ?tool - thing)
    :precondition (and (parts ?x ?y ?z ?tool) (held ?x) (held ?tool))
    :effect (and (held ?y) (held ?z) (not (held ?x))))

  (:action probe
    :parameters (?t - thing ?tool - thing)
    :precondition (and (probe ?tool) (held ?tool) (held ?t) (not (= ?t ?tool)))
    :effect (and (probed ?t) (known ?t)))

  (:action connect
    :parameters (?a ?b - part ?s - spot ?r - room)
    :precondition (and (joint ?a ?b) (bench ?s) (stands ?s ?r) (at ?r) (in ?a ?s) (in ?b ?s)
      (not (right-used ?a)) (not (left-used ?b))
      (forall (?v - battery) (not (powered ?v))))
    :effect (and (joined ?a ?b) (right-used ?a) (left-used ?b)))

  (:action disconnect
    :parameters (?a ?b - part ?s - spot ?r - room)
    :precondition (and (joint ?a ?b) (bench ?s) (stands ?s ?r) (at ?r) (joined ?a ?b)
      (forall (?v - battery) (not (powered ?v))))
    :effect (and (not (joined ?a ?b)) (not (right-used ?a)) (not (left-used ?b))))

  (:action power-on
    :parameters (?v - battery ?s - spot ?r - room)
    :precondition (and (bench ?s) (stands ?s ?r) (at ?r) (in ?v ?s) (not (powered ?v)))
    :effect (and (powered ?v)
      (forall (?x ?y - link ?l - load)
        (when (and (conducts ?x) (conducts ?y)
            (joined ?v ?x) (joined ?x ?l) (joined ?l ?y) (joined ?y ?v))
          (lit ?l)))
      (forall (?x ?y - link ?l - load)
        (when (and (joined ?v ?x) (joined ?x ?l) (joined ?l ?y) (joined ?y ?v))
          (and (known ?x) (known ?y))))))

  (:action power-off
    :parameters (?v - battery ?s - spot ?r - room)
    :precondition (and (bench ?s) (stands ?s ?r) (at ?r) (in ?v ?s) (powered ?v))
    :effect (and (not (powered ?v)) (forall (?l - load) (not (lit ?l)))))

  (:action fill-pot
    :parameters (?p - pot ?b - soil)
    :precondition (and (held ?p) (held ?b) (not (filled ?p)))
    :effect (filled ?p))

  (:action plant
    :parameters (?s - seed ?p - pot)
    :precondition (and (held ?s) (held ?p) (filled ?p)
      (forall (?x - seed) (not (planted ?x ?p))))
    :effect (and (planted ?s ?p) (not (held ?s))))

  (:action fill-can
    :parameters (?c - can ?s - spot ?r - room)
    :precondition (and (sink ?s) (stands ?s ?r) (at ?r) (held ?c) (not (full ?c)))
    :effect (full ?c))

  (:action water
    :parameters (?p - pot ?c - can)
    :precondition (and (held ?c) (full ?c) (filled ?p) (not (wet ?p))
      (or (held ?p)
        (exists (?s - spot ?r - room) (and (stands ?s ?r) (at ?r) (in ?p ?s)))))
    :effect (wet ?p))

  (:action pollinate
    :parameters (?s - seed ?p - pot ?b - brush)
    :precondition (and (held ?b) (planted ?s ?p) (grown ?s flower) (not (pollinated ?s))
      (or (held ?p)
        (exists (?q - spot ?r - room) (and (stands ?q ?r) (at ?r) (in ?p ?q)))))
    :effect (pollinated ?s))

  (:action slide
    :parameters (?s - spot ?r - room ?b - block)
    :precondition (and (ramp ?s) (stands ?s ?r) (at ?r) (held ?b))
    :effect (timed ?s))

  (:action focus
    :parameters (?s - spot ?r - room)
    :precondition (and (ramp ?s) (stands ?s ?r) (at ?r)
      (forall (?x - spot) (or (not (ramp ?x)) (timed ?x))))
    :effect (and (when (fastest ?s) (chosen)) (when (not (fastest ?s)) (failed))))

  (:action wait
    :parameters ()
    :effect (and
      (forall (?s - spot ?a ?b - level ?x - sample)
        (when (and (leads ?s ?a ?b) (fits ?x ?s) (in ?x ?s) (temp ?x ?a)
            (or (not (switched ?s)) (on ?s)) (not (open ?s)))
          (and (temp ?x ?b) (not (temp ?x ?a)))))
      (forall (?x ?y - sample ?s - spot)
        (when (and (boils-down ?x ?y) (leads ?s t3 t4) (in ?x ?s) (temp ?x t4) (on ?s)
            (not (open ?s)))
          (and (in ?y ?s) (not (in ?x ?s)))))
      (forall (?q - spot ?s - seed ?p - pot ?a ?b - stage)
        (when (and (bright ?q) (follows ?a ?b) (in ?p ?q) (planted ?s ?p) (wet ?p) (grown ?s ?a)
            (or (not (= ?b fruit)) (pollinated ?s)))
          (and (grown ?s ?b) (not (grown ?s ?a)) (not (wet ?p))))))))
