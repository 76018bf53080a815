package dev.agoge.environments.lab;

import java.util.Locale;

/** How far a plant has grown. */
enum Stage {
  GRAIN,
  SPROUT,
  LEAF,
  FLOWER,
  FRUIT;

  /** The constant in the planning domain. */
  String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In texts. */
  String words() {
    return switch (this) {
      case GRAIN -> "a seed in the soil";
      case SPROUT -> "a sprout";
      case LEAF -> "a plant with leaves";
      case FLOWER -> "a plant in flower";
      case FRUIT -> "a plant with fruit";
    };
  }
}
