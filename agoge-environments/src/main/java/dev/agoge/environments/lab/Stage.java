package dev.agoge.environments.lab;

import java.util.Locale;

/** How far a plant has grown. */
enum Stage {
  GRAIN(0),
  SPROUT(1),
  LEAF(2),
  FLOWER(3),
  FRUIT(4);

  private final int steps;

  Stage(int steps) {
    this.steps = steps;
  }

  /** How many steps of growth lead to it. */
  int steps() {
    return steps;
  }

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
