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
  static Request read(String text, Exercise exercise) {
    String whole = text.strip();
    int end = 0;
    while (end < whole.length() && !Character.isWhitespace(whole.charAt(end))) {
      end++;
    }
    String verb = end > 10 ? "" : whole.substring(0, end).toLowerCase(Locale.ROOT);
    String code = code(whole.substring(end), exercise);
    if (code.length() > LONGEST) {
      return new Unclear("That is more than " + LONGEST + " characters of code.");
    }
    return switch (code.isBlank() ? "" : verb) {
      case "test" -> new Try(code);
      case "submit" -> new Submit(code);
      default ->
          new Unclear(
              "Not understood. "
                  + (exercise.candidates().isEmpty() ? Texts.HOW : Texts.HOW_WITH_CHOICE));
    };
  }

  /**
   * The code after the verb: below it, or a candidate's number beside it, or beside it, as a person
   * types it, if it speaks of the function; other words there are no code.
   */
  private static String code(String rest, Exercise exercise) {
    int end = rest.indexOf('\n');
    String beside = (end < 0 ? rest : rest.substring(0, end)).strip();
    if (beside.isEmpty()) {
      return unfenced(rest.substring(end + 1));
    }
    if (end < 0 && beside.length() == 1) {
      return candidate(beside, exercise.candidates());
    }
    return beside.contains(exercise.problem().function()) ? rest.strip() : "";
  }

  private static String candidate(String number, List<String> candidates) {
    if (!number.matches("[1-9]")) {
      return "";
    }
    int index = Integer.parseInt(number) - 1;
    return index < candidates.size() ? candidates.get(index) : "";
  }

  /** The code without the fence that some players put around it. */
  private static String unfenced(String text) {
    String code = text.strip();
    if (!code.startsWith("```") || !code.endsWith("```") || code.indexOf('\n') < 0) {
      return text.stripTrailing();
    }
    return code.substring(code.indexOf('\n') + 1, code.length() - 3).stripTrailing();
  }
}
