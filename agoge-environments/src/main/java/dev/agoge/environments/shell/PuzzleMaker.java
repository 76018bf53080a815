package dev.agoge.environments.shell;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.SplittableRandom;

/**
 * Makes the puzzle for a place in a split. A content belongs to one split, by its digest; every
 * second puzzle outside training is made of words that training never sees.
 */
final class PuzzleMaker {
  private static final long SEED = 20_260_502;

  private PuzzleMaker() {}

  static boolean isNew(Split split, int number) {
    return split != Split.TRAIN && number % 2 == 1;
  }

  static Puzzle make(Split split, Family family, int number) {
    long seed = Seeds.child(Seeds.child(SEED, split.label() + "-" + family.label()), number);
    Vocabulary vocabulary = isNew(split, number) ? Vocabulary.RESERVED : Vocabulary.KNOWN;
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      Puzzle puzzle = family.puzzle(new World(random, vocabulary));
      if (splitOf(puzzle.digest()) == split) {
        return puzzle;
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
