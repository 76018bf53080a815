package dev.agoge.environments.household;

import dev.agoge.environment.Split;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a task comes from, written {@code train-17}, {@code train-small-17} or {@code held-out-3}.
 *
 * @param index from 0; the same index of another size is another task
 */
record TaskId(Split split, Size size, int index) {
  private static final List<Family> FAMILIES = List.of(Family.values());
  private static final Pattern FORM =
      Pattern.compile("(train|validation|held-out)(-small)?-(\\d{1,6})");

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
    Size size = matcher.group(2) == null ? Size.FULL : Size.SMALL;
    return Optional.of(new TaskId(split, size, Integer.parseInt(matcher.group(3))));
  }

  /** The task's id. */
  String text() {
    return split.label() + (size == Size.SMALL ? "-small-" : "-") + index;
  }

  /** Families take turns. */
  Family family() {
    return FAMILIES.get(index % FAMILIES.size());
  }

  /** Every third round of validation and held-out tasks combines what training shows apart. */
  boolean recombined() {
    return split != Split.TRAIN && index / FAMILIES.size() % 3 == 2;
  }
}
