package dev.agoge.environments.code;

import java.util.Locale;

/** What is to be done with a function. */
enum Mode {
  WRITE,
  REPAIR;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
