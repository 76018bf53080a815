package dev.agoge.support;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Constants of an enum by the labels that people write. */
public final class Labels {
  /** Stands for every constant in a list of labels. */
  public static final String ALL = "all";

  private Labels() {}

  /** All labels in order. */
  public static <E extends Enum<E>> List<String> of(Class<E> type, Function<E, String> label) {
    return Arrays.stream(type.getEnumConstants()).map(label).toList();
  }

  /**
   * The constant with a label.
   *
   * @param what it is, for the error, such as {@code value of option size}
   * @throws IllegalArgumentException if there is none; the message suggests the nearest
   */
  public static <E extends Enum<E>> E one(
      String what, String written, Class<E> type, Function<E, String> label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label.apply(constant).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(Suggestions.unknown(what, written, of(type, label))));
  }

  /**
   * The constants whose labels stand in a list with commas, in the order of the enum; every one for
   * {@link #ALL}.
   *
   * @param what each is, for the error
   * @throws IllegalArgumentException if a label is unknown
   */
  public static <E extends Enum<E>> Set<E> some(
      String what, String list, Class<E> type, Function<E, String> label) {
    if (list.equals(ALL)) {
      return EnumSet.allOf(type);
    }
    Set<E> chosen = EnumSet.noneOf(type);
    for (String written : list.split(",", -1)) {
      chosen.add(one(what, written.strip(), type, label));
    }
    return chosen;
  }
}
