package dev.agoge.environments.crafting;

/**
 * An action over the items of a workshop, which are known by their index.
 *
 * @param text how it is said
 * @param inputs items it takes
 * @param counts how many of each it takes
 * @param product the item it gives, or {@link #NOTHING}
 * @param made how many it gives
 */
record Command(String text, int[] inputs, int[] counts, int product, int made) {
  static final int NOTHING = -1;

  /** So many of one item can be carried. */
  static final int CAPACITY = 24;

  static Command get(int count, String name, int item) {
    return new Command("get " + count + " " + name, new int[0], new int[0], item, count);
  }

  static Command inventory() {
    return new Command("inventory", new int[0], new int[0], NOTHING, 0);
  }

  boolean possible(int[] have) {
    for (int i = 0; i < inputs.length; i++) {
      if (have[inputs[i]] < counts[i]) {
        return false;
      }
    }
    return product == NOTHING || have[product] + made <= CAPACITY;
  }

  int[] apply(int[] have) {
    if (product == NOTHING) {
      return have;
    }
    int[] after = have.clone();
    for (int i = 0; i < inputs.length; i++) {
      after[inputs[i]] -= counts[i];
    }
    after[product] += made;
    return after;
  }
}
