package dev.agoge.environments.grid;

import java.util.List;
import java.util.Locale;

/** What a thing is. */
enum Kind {
  KEY,
  BALL,
  BOX,
  DOOR;

  /** All of them, in the order in which they are numbered. */
  static final List<Kind> ALL = List.of(values());

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }
}
