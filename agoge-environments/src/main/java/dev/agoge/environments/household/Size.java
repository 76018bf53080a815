package dev.agoge.environments.household;

import java.util.Locale;

/**
 * How large the generated rooms are.
 *
 * @see LayoutGenerator
 */
enum Size {
  /** 4-6 receptacles and 3-7 things, for the start of a curriculum; in training only. */
  SMALL(4, 6, 3, 7, 5),
  /** 8-13 receptacles and 6-14 things. */
  FULL(8, 13, 6, 14, 4);

  private final int minReceptacles;
  private final int maxReceptacles;
  private final int minThings;
  private final int maxThings;
  private final int capacity;

  Size(int minReceptacles, int maxReceptacles, int minThings, int maxThings, int capacity) {
    this.minReceptacles = minReceptacles;
    this.maxReceptacles = maxReceptacles;
    this.minThings = minThings;
    this.maxThings = maxThings;
    this.capacity = capacity;
  }

  /** As an option's value and in task ids. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  int minReceptacles() {
    return minReceptacles;
  }

  int maxReceptacles() {
    return maxReceptacles;
  }

  int minThings() {
    return minThings;
  }

  int maxThings() {
    return maxThings;
  }

  /** How many things lie in one receptacle at the start, at most. */
  int capacity() {
    return capacity;
  }
}
