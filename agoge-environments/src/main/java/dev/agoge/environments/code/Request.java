package dev.agoge.environments.code;

import java.util.List;
import java.util.Locale;

/** What an action asks for. */
sealed interface Request {
  /** Code is not longer than this. */
  int LONGEST = 20_000;

  /** To run the visible tests. */
  record Try(String code) implements Request {}

  /** To run the hidden tests and end. */
  record Submit(String code) implements Request {}

  /** Nothing that is understood. */
  record Unclear(String reason) implements Request {}

  /** Reads an action; candidates may be asked for by number. */
  static Request read(String text, List<String> candidates) {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    if (first.length() > 20) {
      return unclear(candidates);
    }
    String[] words = first.toLowerCase(Locale.ROOT).split(" +", -1);
    String code = end < 0 ? "" : code(text.substring(end + 1));
    if (words.length == 2 && code.isEmpty()) {
      code = candidate(words[1], candidates);
    } else if (words.length != 1) {
      return unclear(candidates);
    }
    if (code.isBlank()) {
      return unclear(candidates);
    }
    if (code.length() > LONGEST) {
      return new Unclear("That is more than " + LONGEST + " characters of code.");
    }
    return switch (words[0]) {
      case "test" -> new Try(code);
      case "submit" -> new Submit(code);
      default -> unclear(candidates);
    };
  }

  private static String candidate(String number, List<String> candidates) {
    if (!number.matches("[1-9]")) {
      return "";
    }
    int index = Integer.parseInt(number) - 1;
    return index < candidates.size() ? candidates.get(index) : "";
  }

  /** The code without the fence that some players put around it. */
  private static String code(String text) {
    String code = text.strip();
    if (!code.startsWith("```") || !code.endsWith("```") || code.indexOf('\n') < 0) {
      return text.stripTrailing();
    }
    return code.substring(code.indexOf('\n') + 1, code.length() - 3).stripTrailing();
  }

  private static Unclear unclear(List<String> candidates) {
    return new Unclear(
        "Not understood. " + (candidates.isEmpty() ? Texts.HOW : Texts.HOW_WITH_CHOICE));
  }
}
