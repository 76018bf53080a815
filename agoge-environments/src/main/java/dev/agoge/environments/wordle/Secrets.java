package dev.agoge.environments.wordle;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.Comparator;
import java.util.List;

/** Deals the words to the splits: a word is a secret in exactly one, in an order of no meaning. */
final class Secrets {
  private static final long SEED = 20_260_201;

  private Secrets() {}

  static List<String> of(Split split, Lexicon lexicon) {
    return lexicon.words().stream()
        .filter(word -> owner(word) == split)
        .sorted(Comparator.comparingLong(word -> Seeds.child(SEED + 1, word)))
        .toList();
  }

  private static Split owner(String word) {
    double lot = Seeds.uniform(Seeds.child(SEED, word), 0);
    return lot < 0.7 ? Split.TRAIN : lot < 0.8 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
