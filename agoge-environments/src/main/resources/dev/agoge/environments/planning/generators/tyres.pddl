; Wheels are changed at the roadside, with tools from the boot.
(define (domain tyres)
  (:requirements :adl)
  (:types thing hub boot - object  tool wheel nuts - thing)
  (:constants jack wrench pump - tool)
  (:predicates
    (open ?c - boot)
    (inside ?t - thing ?c - boot)
    (at-hand ?t - thing)
    (flat ?w - wheel)
    (sound ?w - wheel)
    (mounted ?w - wheel ?h - hub)
    (bare ?h - hub)
    (raised ?h - hub)
    (tight ?n - nuts ?h - hub)
    (loose ?n - nuts ?h - hub)
    (unscrewed ?h - hub))
  (:action open-boot
    :parameters (?c - boot)
    :precondition (not (open ?c))
    :effect (open ?c))
  (:action close-boot
    :parameters (?c - boot)
    :precondition (open ?c)
    :effect (not (open ?c)))
  (:action fetch
    :parameters (?t - thing ?c - boot)
    :precondition (and (inside ?t ?c) (open ?c))
    :effect (and (at-hand ?t) (not (inside ?t ?c))))
  (:action stow
    :parameters (?t - thing ?c - boot)
    :precondition (and (at-hand ?t) (open ?c))
    :effect (and (inside ?t ?c) (not (at-hand ?t))))
  (:action inflate
    :parameters (?w - wheel)
    :precondition (and (at-hand pump) (at-hand ?w) (flat ?w) (sound ?w))
    :effect (not (flat ?w)))
  (:action loosen
    :parameters (?n - nuts ?h - hub)
    :precondition (and (at-hand wrench) (tight ?n ?h) (not (raised ?h)))
    :effect (and (loose ?n ?h) (not (tight ?n ?h))))
  (:action tighten
    :parameters (?n - nuts ?h - hub)
    :precondition (and (at-hand wrench) (loose ?n ?h) (not (raised ?h)))
    :effect (and (tight ?n ?h) (not (loose ?n ?h))))
  (:action raise
    :parameters (?h - hub)
    :precondition (and (at-hand jack) (not (raised ?h)))
    :effect (and (raised ?h) (not (at-hand jack))))
  (:action lower
    :parameters (?h - hub)
    :precondition (raised ?h)
    :effect (and (at-hand jack) (not (raised ?h))))
  (:action unscrew
    :parameters (?n - nuts ?h - hub)
    :precondition (and (at-hand wrench) (raised ?h) (loose ?n ?h))
    :effect (and (at-hand ?n) (unscrewed ?h) (not (loose ?n ?h))))
  (:action screw
    :parameters (?n - nuts ?h - hub)
    :precondition (and (at-hand wrench) (raised ?h) (unscrewed ?h) (at-hand ?n) (not (bare ?h)))
    :effect (and (loose ?n ?h) (not (at-hand ?n)) (not (unscrewed ?h))))
  (:action dismount
    :parameters (?w - wheel ?h - hub)
    :precondition (and (raised ?h) (unscrewed ?h) (mounted ?w ?h))
    :effect (and (at-hand ?w) (bare ?h) (not (mounted ?w ?h))))
  (:action mount
    :parameters (?w - wheel ?h - hub)
    :precondition (and (raised ?h) (unscrewed ?h) (bare ?h) (at-hand ?w))
    :effect (and (mounted ?w ?h) (not (bare ?h)) (not (at-hand ?w)))))
