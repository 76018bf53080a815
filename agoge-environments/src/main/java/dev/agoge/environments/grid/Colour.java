package dev.agoge.environments.grid;

import java.util.List;
import java.util.Locale;

/** The colour of a thing. A key fits the doors of its colour. */
enum Colour {
  RED,
  GREEN,
  BLUE,
  YELLOW,
  ORANGE,
  WHITE;

  /** All of them, in the order in which they are numbered. */
  static final List<Colour> ALL = List.of(values());

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }
}
