package dev.agoge.environment.wrap;

import dev.agoge.environment.Observation;
import java.util.BitSet;

/**
 * Which players have acted already, so that each one's first observation is known: it says what to
 * do.
 *
 * @param seed of the episode's random choices
 * @param step how many steps were done
 * @param acted the players who have acted; not changed
 */
record Seen(long seed, int step, BitSet acted) {

  static Seen nothing(long seed) {
    return new Seen(seed, 0, new BitSet());
  }

  /** After a step of the player who saw this. */
  Seen after(Observation before) {
    BitSet more = (BitSet) acted.clone();
    more.set(before.player());
    return new Seen(seed, step + 1, more);
  }

  /** Whether this is the first that its player sees. */
  boolean first(Observation seen) {
    return !acted.get(seen.player());
  }
}
