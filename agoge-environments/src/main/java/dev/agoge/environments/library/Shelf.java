package dev.agoge.environments.library;

import java.util.Locale;

/** A collection of articles with a search of its own. */
enum Shelf {
  PEOPLE,
  PLACES,
  WORKS,
  RECORDS;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
