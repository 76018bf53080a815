package dev.agoge.environments.grid;

import java.util.Locale;

/** What a thing is. */
enum Kind {
  KEY,
  BALL,
  BOX,
  DOOR;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }
}
