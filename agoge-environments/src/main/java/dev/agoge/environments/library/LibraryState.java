package dev.agoge.environments.library;

import java.util.Arrays;

/**
 * What was read and found.
 *
 * @param opened numbers of the articles read, ascending; never changed
 * @param hits numbers of the articles last found, best first; never changed
 * @param shown number of the article shown, {@link #RESULTS} or {@link #QUESTION}
 * @param answered the answer given, or empty
 * @param note what was wrong with the last action, or empty; no part of the key
 */
record LibraryState(int[] opened, int[] hits, int shown, String answered, String note) {
  /** The question is shown, as nothing was done yet. */
  static final int QUESTION = -1;

  /** The last search's results are shown. */
  static final int RESULTS = -2;

  private static final int[] NONE = {};

  static LibraryState start() {
    return new LibraryState(NONE, NONE, QUESTION, "", "");
  }

  LibraryState found(int[] numbers) {
    return new LibraryState(opened, numbers, RESULTS, "", "");
  }

  LibraryState open(int number) {
    int place = Arrays.binarySearch(opened, number);
    if (place >= 0) {
      return new LibraryState(opened, hits, number, "", "");
    }
    int[] more = Arrays.copyOf(opened, opened.length + 1);
    more[opened.length] = number;
    Arrays.sort(more);
    return new LibraryState(more, hits, number, "", "");
  }

  LibraryState answer(String text) {
    return new LibraryState(opened, hits, shown, text, "");
  }

  LibraryState refused(String why) {
    return new LibraryState(opened, hits, shown, answered, why);
  }

  boolean hasOpened(int number) {
    return Arrays.binarySearch(opened, number) >= 0;
  }

  boolean hasFound(int number) {
    for (int hit : hits) {
      if (hit == number) {
        return true;
      }
    }
    return false;
  }

  String key() {
    StringBuilder key = new StringBuilder(64).append(shown);
    append(key.append(' '), opened);
    append(key.append(' '), hits);
    return key.append(' ').append(answered).toString();
  }

  private static void append(StringBuilder key, int[] numbers) {
    for (int number : numbers) {
      key.append(number).append(',');
    }
  }
}
