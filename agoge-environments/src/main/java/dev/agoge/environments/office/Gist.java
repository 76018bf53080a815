package dev.agoge.environments.office;

import java.util.List;

/**
 * What a mail must say, so that whoever gets it knows.
 *
 * @param facts each in one of several wordings
 * @param rivals what it must not say beside them, as it would leave open which is meant
 * @param spare how many other numbers, times and dates it may hold
 */
record Gist(List<List<String>> facts, List<List<String>> rivals, int spare) {

  Gist {
    facts = List.copyOf(facts);
    rivals = List.copyOf(rivals);
  }

  /** A number that is to be said, with one more beside it at most. */
  static Gist ofNumber(List<String> wordings) {
    return new Gist(List.of(wordings), List.of(), 1);
  }

  boolean isIn(String text) {
    return Words.mentionsAll(text, facts)
        && Words.values(text).size() <= facts.size() + spare
        && rivals.stream().noneMatch(rival -> Words.mentionsAll(text, List.of(rival)));
  }
}
