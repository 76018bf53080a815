package dev.agoge.environments.games;

import dev.agoge.environment.Split;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.SplittableRandom;

/**
 * Draws the task for a place in a split. Contents are disjoint by construction: the digest of what
 * is essential belongs to one split, and a draw that belongs to another is thrown away.
 */
final class TaskMaker {
  private static final long SEED = 20_260_301;

  private final Opposition opposition;

  TaskMaker(Opposition opposition) {
    this.opposition = opposition;
  }

  /**
   * Draws a task.
   *
   * @param number from 0 upwards
   */
  Setup<?> make(Family family, Split split, int number) {
    long seed = Seeds.child(Seeds.child(SEED, family.name() + "-" + split.label()), number);
    for (int attempt = 0; ; attempt++) {
      var random = new SplittableRandom(Seeds.child(seed, attempt));
      boolean lot = random.nextBoolean();
      Opposition drawn =
          opposition == Opposition.MIXED
              ? (lot ? Opposition.EXPERT : Opposition.RANDOM)
              : opposition;
      Setup<?> setup = family.drawing().draw(random, drawn);
      if (splitOf(Digest.of(setup.essence())) == split) {
        return setup;
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  private static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 154 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
