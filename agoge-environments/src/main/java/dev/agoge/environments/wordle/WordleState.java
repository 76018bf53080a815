package dev.agoge.environments.wordle;

import java.util.Arrays;

/**
 * What was guessed and what it told.
 *
 * @param guesses the guesses that counted, in order; never changed
 * @param marks the marks of each, see {@link Marks}; never changed
 * @param possible places of the words that agree with all marks, in order; never changed
 * @param note what was wrong with the last action, or empty
 */
record WordleState(String[] guesses, int[] marks, int[] possible, String note) {
  static final int TRIES = 6;

  static WordleState start(Lexicon lexicon) {
    return new WordleState(new String[0], new int[0], lexicon.everyPlace(), "");
  }

  int tries() {
    return guesses.length;
  }

  int left() {
    return TRIES - guesses.length;
  }

  boolean solved() {
    return tries() > 0 && marks[tries() - 1] == Marks.SOLVED;
  }

  boolean ended() {
    return left() == 0 || solved();
  }

  WordleState guess(String guess, int code, Lexicon lexicon) {
    String[] longer = Arrays.copyOf(guesses, tries() + 1);
    int[] more = Arrays.copyOf(marks, tries() + 1);
    longer[tries()] = guess;
    more[tries()] = code;
    return new WordleState(longer, more, lexicon.consistent(possible, guess, code), "");
  }

  WordleState refused(String why) {
    return new WordleState(guesses, marks, possible, why);
  }

  String key() {
    return tries() + " " + String.join(" ", guesses);
  }
}
