package dev.agoge.environments.shop;

import dev.agoge.environments.shop.Goal.Wanted;
import java.util.List;
import java.util.stream.Collectors;

/** Says a goal in a sentence or two. */
final class Instruction {
  static final int WORDINGS = 5;

  private Instruction() {}

  static String of(Goal goal, int wording) {
    String thing = goal.category().article() + " " + goal.category().name();
    String attributes = joined(goal.attributes());
    String cap = "$" + goal.cap() / 100;
    return switch (wording) {
      case 0 ->
          "I am looking for "
              + thing
              + " with these features: "
              + attributes
              + "."
              + options(goal, " Choose ", ", ", ".")
              + " It may cost "
              + cap
              + " at most.";
      case 1 ->
          "Please buy "
              + thing
              + " ("
              + attributes
              + ")"
              + options(goal, ", ", ", ", "")
              + ", for no more than "
              + cap
              + ".";
      case 2 ->
          "Find "
              + thing
              + ". What matters to me: "
              + attributes
              + options(goal, "; ", "; ", "")
              + ". My limit is "
              + cap
              + ".";
      case 3 ->
          "I want to spend up to "
              + cap
              + " on "
              + thing
              + ". Must have: "
              + attributes
              + "."
              + options(goal, " Take ", " and ", ".");
      default ->
          capital(thing)
              + ", "
              + attributes
              + options(goal, ", ", ", ", "")
              + ", "
              + cap
              + " or less, please.";
    };
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static String options(Goal goal, String before, String between, String after) {
    if (goal.options().isEmpty()) {
      return "";
    }
    return goal.options().stream()
        .map(Instruction::option)
        .collect(Collectors.joining(between, before, after));
  }

  private static String option(Wanted wanted) {
    return wanted.option() + " " + wanted.value();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
