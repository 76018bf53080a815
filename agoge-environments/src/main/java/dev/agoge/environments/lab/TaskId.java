package dev.agoge.environments.lab;

import dev.agoge.environment.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a task comes from, written {@code held-out-melt-3}.
 *
 * @param index from 0, within the family
 */
record TaskId(Split split, Family family, int index) {
  private static final Pattern FORM =
      Pattern.compile("(train|validation|held-out)-([a-z]+)-(0|[1-9]\\d{0,5})");

  /** Reads what {@link #text} wrote. */
  static Optional<TaskId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Split split =
        switch (matcher.group(1)) {
          case "train" -> Split.TRAIN;
          case "validation" -> Split.VALIDATION;
          default -> Split.HELD_OUT;
        };
    int index = Integer.parseInt(matcher.group(3));
    return Arrays.stream(Family.values())
        .filter(f -> f.label().equals(matcher.group(2)) && index < each(split))
        .findFirst()
        .map(f -> new TaskId(split, f, index));
  }

  /** The task's id. */
  String text() {
    return String.join("-", split.label(), family.label(), Integer.toString(index));
  }

  /** How many tasks of each family a split has. */
  static int each(Split split) {
    return switch (split) {
      case TRAIN -> 180;
      case VALIDATION -> 16;
      case HELD_OUT -> 32;
    };
  }

  /** The tasks of a split, the families taking turns. */
  static TaskId at(Split split, List<Family> families, int place) {
    return new TaskId(split, families.get(place % families.size()), place / families.size());
  }

  /** Every second held-out task uses words, rooms and a floor plan that training never shows. */
  boolean fresh() {
    return split == Split.HELD_OUT && index % 2 == 1;
  }
}
