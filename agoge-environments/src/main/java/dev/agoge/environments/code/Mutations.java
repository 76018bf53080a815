package dev.agoge.environments.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small faults that programmers make: every way to change one place of a source. After the mutation
 * operators of DeMillo, Lipton and Sayward, <i>Hints on Test Data Selection</i>, 1978.
 */
final class Mutations {
  private static final Map<String, List<String>> CHANGES =
      Map.ofEntries(
          Map.entry(" < ", List.of(" <= ")),
          Map.entry(" <= ", List.of(" < ")),
          Map.entry(" > ", List.of(" >= ")),
          Map.entry(" >= ", List.of(" > ")),
          Map.entry(" === ", List.of(" !== ")),
          Map.entry(" !== ", List.of(" === ")),
          Map.entry(" && ", List.of(" || ")),
          Map.entry(" || ", List.of(" && ")),
          Map.entry(" + ", List.of(" - ")),
          Map.entry(" - ", List.of(" + ")),
          Map.entry(" * ", List.of(" + ")),
          Map.entry(" += ", List.of(" -= ", " = ")),
          Map.entry("Math.max(", List.of("Math.min(")),
          Map.entry("Math.min(", List.of("Math.max(")),
          Map.entry("!(", List.of("(")),
          Map.entry(".push(", List.of(".unshift(")),
          Map.entry(".includes(", List.of(".startsWith(")),
          Map.entry(".toUpperCase()", List.of("", ".toLowerCase()")),
          Map.entry(".split(\" \")", List.of(".split(\"\")")),
          Map.entry(".keys()", List.of(".values()")),
          Map.entry(".values()", List.of(".keys()")),
          Map.entry(".reverse()", List.of("")),
          Map.entry(".sort()", List.of("")));

  private static final Pattern PLACE =
      Pattern.compile(
          " (?:<=?|>=?|[!=]==|&&|\\|\\||[-+*]|\\+=)"
              + " |Math\\.(?:max|min)\\(|!\\(|\\.(?:push|includes)\\(|\\.(?:reverse|sort|keys|values|toUpperCase)\\(\\)|\\.split\\(\""
              + " \"\\)|(?<![\\w\".,])\\d+(?![\\w\".]|,\\d)");

  private static final Pattern STATEMENT =
      Pattern.compile("\\n *(const |let |return )?[\\w.\\[][^\\n]*;(?=\\n)");

  private Mutations() {}

  /** All sources that differ from this one in one place and still define all that they use. */
  static List<String> of(String source) {
    List<String> mutants = new ArrayList<>(without(source, false));
    Matcher place = PLACE.matcher(source);
    while (place.find()) {
      for (String change : changes(place.group())) {
        mutants.add(source.substring(0, place.start()) + change + source.substring(place.end()));
      }
    }
    int condition = source.indexOf("if (");
    while (condition >= 0) {
      mutants.add(negated(source, condition + 3));
      condition = source.indexOf("if (", condition + 1);
    }
    return mutants;
  }

  /** The source without one of its definitions or its result: faults that no test misses. */
  static List<String> gross(String source) {
    return without(source, true);
  }

  /** The source without one of its statements. */
  private static List<String> without(String source, boolean definitions) {
    List<String> mutants = new ArrayList<>();
    Matcher statement = STATEMENT.matcher(source);
    while (statement.find()) {
      if (definitions == (statement.group(1) != null)) {
        mutants.add(source.substring(0, statement.start()) + source.substring(statement.end()));
      }
    }
    return mutants;
  }

  /** The source with a condition in brackets turned into its opposite. */
  private static String negated(String source, int open) {
    int depth = 0;
    int end = open;
    do {
      depth += source.charAt(end) == '(' ? 1 : source.charAt(end) == ')' ? -1 : 0;
      end++;
    } while (depth > 0);
    return source.substring(0, open)
        + "(!"
        + source.substring(open, end)
        + ")"
        + source.substring(end);
  }

  private static List<String> changes(String found) {
    if (!Character.isDigit(found.charAt(0))) {
      return CHANGES.getOrDefault(found, List.of());
    }
    int number = Integer.parseInt(found);
    String more = String.valueOf(number + 1);
    return number == 0 ? List.of(more) : List.of(more, String.valueOf(number - 1));
  }
}
