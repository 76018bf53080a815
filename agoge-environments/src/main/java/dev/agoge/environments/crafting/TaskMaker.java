package dev.agoge.environments.crafting;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

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

  private static final int SAMPLES = 12;

  /** Tasks of the shipped catalogue. */
  static final TaskMaker SHIPPED = new TaskMaker(Catalogue.SHIPPED);

  /** Goals of tasks of some depth, among those given to a split. */
  private record Pool(Split split, int depth) {}

  private final Catalogue catalogue;
  private final Map<Pool, List<String>> pools = new HashMap<>();

  TaskMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (String item : catalogue.items()) {
      if (!catalogue.isRaw(item)) {
        for (int depth : depths(item)) {
          pools.computeIfAbsent(new Pool(owner(item), depth), p -> new ArrayList<>()).add(item);
        }
      }
    }
  }

  /** The depths that draws of a goal were seen to have. */
  private Set<Integer> depths(String goal) {
    Set<Integer> depths = new TreeSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      Map<String, Recipe> needed = new HashMap<>();
      new Draw(catalogue, new SplittableRandom(Seeds.child(Seeds.child(SEED, goal), i)))
          .need(goal, needed);
      depths.add(Depth.of(catalogue, needed, goal));
    }
    return depths;
  }

  /** The split that a goal is given to. */
  private static Split owner(String goal) {
    double lot = Seeds.uniform(Seeds.child(SEED, goal), -1);
    return lot < 0.7 ? Split.TRAIN : lot < 0.8 ? Split.VALIDATION : Split.HELD_OUT;
  }

  /** Whether the goal is kept from training. */
  static boolean isReserved(String goal) {
    return owner(goal) != Split.TRAIN;
  }

  private List<String> goals(Split split, int depth) {
    List<String> goals = pools.get(new Pool(split, depth));
    if (goals == null) {
      throw new IllegalStateException(
          "the catalogue has no goal of depth " + depth + " for " + split.label());
    }
    return goals;
  }

  /**
   * Makes a problem.
   *
   * @param depth longest chain of recipes from things gathered to the goal, 1 to {@link #DEEPEST}
   * @param number from 0 upwards
   */
  Board make(Split split, int depth, int number) {
    List<String> candidates = goals(number % 2 == 1 ? split : Split.TRAIN, depth);
    long seed = Seeds.child(Seeds.child(SEED, split.label() + "-" + depth), number);
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      String goal = candidates.get(random.nextInt(candidates.size()));
      Map<String, Recipe> needed = new HashMap<>();
      Draw draw = new Draw(catalogue, random);
      draw.need(goal, needed);
      if (needed.size() > MOST_NEEDED || Depth.of(catalogue, needed, goal) != depth) {
        continue;
      }
      Problem problem = draw.complete(goal, needed);
      if (splitOf(problem.digest()) == split) {
        Board board = new Board(new Workshop(problem, catalogue));
        if (board.steps() <= MOST_STEPS && Depth.of(problem, catalogue) == depth) {
          return board;
        }
      }
    }
  }

  /**
   * The same recipes with another goal.
   *
   * @param goal one of the board's items
   * @return empty if this content, or a goal reserved for later, does not belong to the split, or
   *     the goal is gathered and not made
   */
  Optional<Board> withGoal(Board board, String goal, Split split) {
    Workshop workshop = board.workshop();
    int item = workshop.indexOf(goal);
    var problem = new Problem(goal, workshop.problem().recipes());
    boolean ours =
        splitOf(problem.digest()) == split && (!isReserved(goal) || owner(goal) == split);
    return item < 0 || workshop.isRaw(item) || !ours
        ? Optional.empty()
        : Optional.of(new Board(new Workshop(problem, catalogue)));
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
