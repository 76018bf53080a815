package dev.agoge.environments.household;

import dev.agoge.environment.Split;
import dev.agoge.environments.household.Combinations.Combination;
import dev.agoge.support.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The layout of every task, a function of the task's id.
 *
 * <p>Splits are disjoint by construction: the address of a layout's {@link Layout#shape} decides
 * which split may use it (8, 1 and 1 out of 10 addresses), and candidates are drawn until one falls
 * in the right part. So no held-out room is a renumbering of a training room, in any size.
 */
final class Layouts {
  private static final long SEED = Seeds.child(1, "household-v1");
  private static final int PARTS = 10;

  private record Key(Split split, Family family, boolean recombined) {}

  private final Map<Key, List<Combination>> combinations = new HashMap<>();

  Layouts() {
    for (Split split : Split.values()) {
      for (Family family : Family.values()) {
        for (boolean recombined : new boolean[] {false, true}) {
          combinations.put(
              new Key(split, family, recombined), Combinations.of(split, family, recombined));
        }
      }
    }
  }

  /** The layout of a task. */
  Layout of(TaskId id) {
    List<Combination> candidates =
        combinations.getOrDefault(new Key(id.split(), id.family(), id.recombined()), List.of());
    long seed = Seeds.child(Seeds.child(SEED, id.split() + "/" + id.size()), id.index());
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      Layout layout = LayoutGenerator.generate(candidates, id.size(), random);
      if (splitOf(layout.shape()) == id.split()) {
        return layout;
      }
    }
  }

  /** The only split that may use layouts of a shape. */
  static Split splitOf(String shape) {
    long part = Long.remainderUnsigned(Long.parseUnsignedLong(shape, 0, 16, 16), PARTS);
    return part == 0 ? Split.HELD_OUT : part == 1 ? Split.VALIDATION : Split.TRAIN;
  }
}
