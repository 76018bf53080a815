package dev.agoge.environments.crafting;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the problem for a place in a split.
 *
 * <p>Contents are disjoint by construction: each digest belongs to one split, and a draw that
 * belongs to another is thrown away. Besides, some goals are reserved: every second task outside
 * training asks for an item that is never a goal in training, although what it is made of is.
 */
final class TaskMaker {
  static final int DEEPEST = 4;
  private static final long SEED = 20_260_101;
  private static final int MOST_STEPS = 20;
  private static final int MOST_NEEDED = 8;

  private final Catalogue catalogue;
  private final Map<Split, List<String>> goals = new HashMap<>();

  TaskMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (String item : catalogue.items()) {
      if (!catalogue.isRaw(item)) {
        double lot = Seeds.uniform(Seeds.child(SEED, item), 0);
        Split split = lot < 0.7 ? Split.TRAIN : lot < 0.8 ? Split.VALIDATION : Split.HELD_OUT;
        goals.computeIfAbsent(split, s -> new ArrayList<>()).add(item);
      }
    }
  }

  /** Whether the goal is kept from training. */
  boolean isReserved(String goal) {
    return goals.getOrDefault(Split.TRAIN, List.of()).indexOf(goal) < 0;
  }

  /**
   * Makes a problem.
   *
   * @param depth longest chain of recipes from things gathered to the goal, 1 to {@link #DEEPEST}
   * @param number from 0 upwards
   */
  Board make(Split split, int depth, int number) {
    Split pool = number % 2 == 1 ? split : Split.TRAIN;
    List<String> candidates = goals.getOrDefault(pool, List.of());
    long seed = Seeds.child(Seeds.child(SEED, split.label() + "-" + depth), number);
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      String goal = candidates.get(random.nextInt(candidates.size()));
      Map<String, Recipe> needed = new HashMap<>();
      new Draw(catalogue, random).need(goal, needed);
      if (needed.size() > MOST_NEEDED || Depth.of(catalogue, needed, goal) != depth) {
        continue;
      }
      Problem problem = new Draw(catalogue, random).complete(goal, needed);
      if (splitOf(problem.digest()) == split) {
        Board board = new Board(new Workshop(problem, catalogue));
        if (board.steps() <= MOST_STEPS && Depth.of(problem, catalogue) == depth) {
          return board;
        }
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 160 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
