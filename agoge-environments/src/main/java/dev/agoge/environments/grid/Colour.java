package dev.agoge.environments.grid;

import java.util.Locale;

/** The colour of a thing. A key fits the doors of its colour. */
enum Colour {
  RED,
  GREEN,
  BLUE,
  YELLOW,
  ORANGE,
  WHITE;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }
}
