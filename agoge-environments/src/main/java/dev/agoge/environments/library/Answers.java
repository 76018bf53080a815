package dev.agoge.environments.library;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares answers: case, punctuation, articles and spaces do not matter. */
final class Answers {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLES = Pattern.compile("\\b(?:a|an|the)\\b");
  private static final Pattern SPACES = Pattern.compile(" +");

  private Answers() {}

  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  static String normal(String text) {
    String words = SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return SPACES.matcher(ARTICLES.matcher(words).replaceAll(" ")).replaceAll(" ").strip();
  }
}
