package dev.agoge.environment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Actions that no environment can understand. */
final class Garbage {
  private static final String NONSENSE = "xqzzyvk";

  private Garbage() {}

  /** Texts that are no action anywhere. */
  static List<String> universal() {
    return List.of(
        "",
        " ",
        "\n",
        "\t \r\n",
        NONSENSE,
        "(" + NONSENSE + ")",
        "{\"" + NONSENSE + "\": [null",
        "%s%n%d %x",
        "${" + NONSENSE + "} {0} {}",
        "'; DROP TABLE " + NONSENSE + "; --",
        "../../" + NONSENSE,
        "99999999999999999999999",
        "-1",
        "\u0000\u0001\u0007\u001b[31m\u007f",
        "\u200b\u202e\ufeff",
        "\ud83e\udd16 \u4f60\u597d \u0645\u0631\u062d\u0628\u0627",
        "\ud800 lone surrogate",
        NONSENSE.repeat(20_000));
  }

  /** Texts close to an admissible action that mean nothing. */
  static List<String> nearMisses(List<String> admissible) {
    Set<String> known = admissible.stream().map(Garbage::normal).collect(Collectors.toSet());
    List<String> misses = new ArrayList<>();
    for (String action : admissible) {
      misses.add(action + " " + NONSENSE);
      misses.add(NONSENSE + " " + action);
      misses.add(action + action);
      misses.add(action.replace(' ', '\u2007') + "\u0000");
      if (action.length() > 1 && Character.isLetter(action.charAt(action.length() - 1))) {
        misses.add(action.substring(0, action.length() - 1));
      }
    }
    return misses.stream().filter(miss -> !known.contains(normal(miss))).toList();
  }

  private static String normal(String action) {
    return action.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
