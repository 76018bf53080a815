package dev.agoge.environments.household;

import dev.agoge.environments.household.Layout.Receptacle;
import dev.agoge.environments.household.Layout.Thing;

/** A layout as a planning problem of the domain {@code household.pddl}. */
final class ProblemText {
  /** The constant for where the agent starts. */
  static final String MIDDLE = "middle";

  private ProblemText() {}

  /** The symbol of a receptacle: {@code cabinet-1}. */
  static String symbol(Receptacle receptacle) {
    return receptacle.kind().word() + "-" + receptacle.number();
  }

  /** The symbol of a thing: {@code mug-2}. */
  static String symbol(Thing thing) {
    return thing.kind().word() + "-" + thing.number();
  }

  /** The problem as PDDL. */
  static String of(Layout layout) {
    StringBuilder text = new StringBuilder(4096);
    text.append("(define (problem room) (:domain household)\n(:objects");
    for (Receptacle r : layout.receptacles()) {
      text.append(' ').append(symbol(r)).append(" - ").append(r.kind().word());
    }
    for (Thing t : layout.things()) {
      text.append(' ').append(symbol(t)).append(" - ").append(t.kind().word());
    }
    text.append(")\n(:init (at middle) (hand-free)");
    layout.receptacles().forEach(r -> initial(text, r));
    layout.things().forEach(t -> initial(text, t, layout));
    return text.append(")\n(:goal ").append(goal(layout.goal())).append("))\n").toString();
  }

  private static void initial(StringBuilder text, Receptacle receptacle) {
    if (receptacle.kind().openable()) {
      fact(text, "openable", symbol(receptacle));
      fact(text, "shut", symbol(receptacle));
    }
  }

  private static void initial(StringBuilder text, Thing thing, Layout layout) {
    fact(text, "in", symbol(thing) + " " + symbol(layout.receptacles().get(thing.place())));
    if (thing.kind() instanceof ObjectKind kind) {
      for (Receptacle r : layout.receptacles()) {
        if (kind.fits(r.kind())) {
          fact(text, "fits", symbol(thing) + " " + symbol(r));
        }
      }
      for (Treatment treatment : Treatment.values()) {
        if (kind.takes(treatment)) {
          fact(text, "takes-" + treatment.verb(), symbol(thing));
        }
      }
    }
  }

  private static void fact(StringBuilder text, String predicate, String arguments) {
    text.append(" (").append(predicate).append(' ').append(arguments).append(')');
  }

  private static String goal(Goal goal) {
    String object = goal.object().word();
    String destination = goal.destination().word();
    return switch (goal.family()) {
      case LIGHT ->
          "(exists (?i - %s ?l - %s ?r - receptacle) (and (holding ?i) (at ?r) (in ?l ?r) (lit ?l)))"
              .formatted(object, destination);
      case TWO ->
          "(exists (?i ?j - %s ?r - %s) (and (in ?i ?r) (in ?j ?r) (not (= ?i ?j))))"
              .formatted(object, destination);
      case PLACE, CLEAN, HEAT, COOL ->
          "(exists (?i - %s ?r - %s) (and (in ?i ?r)%s))"
              .formatted(
                  object,
                  destination,
                  goal.family().treatment().map(t -> " (" + t.result() + " ?i)").orElse(""));
    };
  }
}
