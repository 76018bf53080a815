package dev.agoge.environments.planning.generators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chance, as generators need it. */
record Draw(RandomGenerator random) {

  <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** Some of the items in a random order. */
  <T> List<T> some(List<T> items, int count) {
    List<T> shuffled = new ArrayList<>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return List.copyOf(shuffled.subList(0, count));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** {@code name1 .. nameN}. */
  static List<String> numbered(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> name + i).toList();
  }
}
