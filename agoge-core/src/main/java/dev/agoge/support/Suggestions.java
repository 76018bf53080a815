package dev.agoge.support;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the user probably meant. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * One line: {@code unknown recipe 'gigop'; did you mean 'gigpo'?}, or the list of what there is.
   */
  public static String unknown(String kind, String name, Collection<String> known) {
    String rest =
        closest(name, known)
            .map(k -> "did you mean '" + k + "'?")
            .orElse(known.isEmpty() ? "there are none" : "known: " + String.join(", ", known));
    return "unknown " + kind + " '" + name + "'; " + rest;
  }

  /**
   * The known name nearest to what was typed, if any is near (at most a third of its letters
   * wrong).
   */
  public static Optional<String> closest(String name, Collection<String> known) {
    String typed = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(k -> distance(typed, k.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(
            k -> distance(typed, k.toLowerCase(Locale.ROOT)) <= Math.max(1, (k.length() + 1) / 3));
  }

  /**
   * Damerau's distance restricted to adjacent transpositions: insertions, deletions, substitutions
   * and swaps.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + substitution);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
