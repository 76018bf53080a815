package dev.agoge.environments.wordle;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Picks the guess after which the fewest words are expected to be possible, each word being as
 * likely a secret as any other: the least sum of squares over the groups that the marks would make.
 *
 * <p>A possible word is preferred among equals, then the first in the alphabet. When one possible
 * word tells all others apart no more is looked for; else a word that is not possible may serve as
 * a probe, which is what gets out of {@code light, might, night, right, sight, tight} in time. The
 * second guess probes with the whole lexicon, later ones with an even sample of it, for speed.
 */
final class Strategy {
  private static final int UNKNOWN = -1;
  private static final int EVERY = 12;

  private final Lexicon lexicon;
  private final int opener;

  /** Answers to the first guess by guess and marks: the dear ones, as most words are possible. */
  private final AtomicIntegerArray seconds;

  Strategy(Lexicon lexicon) {
    this.lexicon = lexicon;
    opener = search(lexicon.everyPlace(), 1);
    seconds = new AtomicIntegerArray(lexicon.size() * Marks.KINDS);
    for (int i = 0; i < seconds.length(); i++) {
      seconds.setPlain(i, UNKNOWN);
    }
  }

  /** The place of the guess to make, which depends on what is possible only. */
  int choose(WordleState state) {
    int first = state.tries() == 1 ? lexicon.place(state.guesses()[0]) : UNKNOWN;
    if (state.tries() == 0) {
      return opener;
    }
    if (first == UNKNOWN) {
      return search(state.possible(), EVERY);
    }
    int cell = first * Marks.KINDS + state.marks()[0];
    int known = seconds.get(cell);
    if (known == UNKNOWN) {
      known = search(state.possible(), 1);
      seconds.set(cell, known);
    }
    return known;
  }

  private int search(int[] possible, int every) {
    if (possible.length <= 2) {
      return possible[0];
    }
    int[] groups = new int[Marks.KINDS];
    int best = possible[0];
    int least = Integer.MAX_VALUE;
    for (int guess : possible) {
      int squares = squares(guess, possible, groups);
      if (squares < least) {
        least = squares;
        best = guess;
      }
      if (squares == possible.length) {
        return guess;
      }
    }
    for (int guess = 0; guess < lexicon.size(); guess += every) {
      int squares = squares(guess, possible, groups);
      if (squares < least) {
        least = squares;
        best = guess;
      }
    }
    return best;
  }

  /** The sum of the squares of the groups' sizes; at least the number of words. */
  private int squares(int guess, int[] possible, int[] groups) {
    byte[] row = lexicon.marks(guess);
    int sum = 0;
    for (int word : possible) {
      sum += 2 * groups[row[word] & 255]++ + 1;
    }
    for (int word : possible) {
      groups[row[word] & 255] = 0;
    }
    return sum;
  }
}
