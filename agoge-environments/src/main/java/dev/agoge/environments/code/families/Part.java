package dev.agoge.environments.code.families;

/**
 * A piece of a problem.
 *
 * @param words what it says
 * @param code the same as a JavaScript expression
 */
record Part(String words, String code) {

  /** A part from formats that share their values. */
  static Part of(String words, String code, Object... values) {
    return new Part(fill(words, values), fill(code, values));
  }

  /** Puts values in place of {@code {0}}, {@code {1}} and so on. */
  static String fill(String text, Object... values) {
    String filled = text;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return filled;
  }
}
