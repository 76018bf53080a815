package dev.agoge.environments.grid;

import java.util.Optional;

/**
 * A clause before it is known which things it means.
 *
 * @param look the thing to do it with
 * @param other the thing to put it next to; the same look for all other verbs
 * @param spot where the thing must be at the start, if that is said
 */
record Wish(Clause.Verb verb, Look look, Look other, Optional<Spot> spot) {

  static Wish of(Clause.Verb verb, Look look) {
    return new Wish(verb, look, look, Optional.empty());
  }

  static Wish of(Clause.Verb verb, Look look, Spot spot) {
    return new Wish(verb, look, look, Optional.of(spot));
  }

  static Wish putNext(Look look, Look other) {
    return new Wish(Clause.Verb.PUT_NEXT, look, other, Optional.empty());
  }

  /** Where something is, seen by the player at the start. */
  enum Spot {
    FRONT("in front of you"),
    BEHIND("behind you"),
    LEFT("on your left"),
    RIGHT("on your right");

    private final String words;

    Spot(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Whether something so far ahead and so far to the right is there. */
    boolean holds(int forward, int right) {
      return switch (this) {
        case FRONT -> forward > 0;
        case BEHIND -> forward < 0;
        case LEFT -> right < 0;
        case RIGHT -> right > 0;
      };
    }
  }
}
