package dev.agoge.environments.lab;

import java.util.Locale;

/** A state of matter. */
enum Phase {
  SOLID,
  LIQUID,
  GAS;

  /** In texts. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
