package dev.agoge.environments.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two texts say the same. */
final class Words {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,6})?");
  private static final Pattern NUMBERS = Pattern.compile("(?<![0-9A-Za-z])[0-9]+(?:[.:-][0-9]+)*");

  private static final Pattern VALUES =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}:[0-9]{2}|[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  private Words() {}

  /** Lower case, single spaces, no full stop at the end. */
  static String normal(String text) {
    String plain = SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** A cell's value in one form: 45.00 and 45 are equal. */
  static String value(String cell) {
    String plain = normal(cell);
    return isNumber(plain)
        ? new BigDecimal(plain).stripTrailingZeros().toPlainString()
        : plain.replace('|', '/');
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether a text mentions each fact in one of its wordings. */
  static boolean mentionsAll(String text, List<List<String>> facts) {
    String plain = normal(text);
    return facts.stream().allMatch(w -> w.stream().anyMatch(x -> mentions(plain, normal(x))));
  }

  private static boolean mentions(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isEdge(text, at - 1, word.charAt(0))
          && isEdge(text, at + word.length(), word.charAt(word.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at, char inside) {
    return at < 0
        || at >= text.length()
        || !Character.isLetterOrDigit(inside)
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** The numbers, times and dates in a text, however they are strung together. */
  static Set<String> values(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = VALUES.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** The numbers, times and dates in a text, each in one form. */
  static Set<String> numbers(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = NUMBERS.matcher(text);
    while (matcher.find()) {
      found.add(value(matcher.group()));
    }
    return found;
  }
}
