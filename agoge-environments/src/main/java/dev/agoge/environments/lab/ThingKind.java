package dev.agoge.environments.lab;

import java.util.Locale;

/** What a portable thing is good for. */
enum ThingKind {
  SAMPLE,
  BATTERY,
  LOAD,
  LINK,
  POT,
  SEED,
  THERMOMETER,
  SOIL,
  CAN,
  BRUSH,
  BLOCK,
  TOOL,
  OBJECT;

  /** Whether it can be part of a circuit. */
  boolean isPart() {
    return this == BATTERY || this == LOAD || this == LINK;
  }

  /** Its type in the planning domain. */
  String type() {
    return this == TOOL || this == OBJECT ? "thing" : name().toLowerCase(Locale.ROOT);
  }
}
