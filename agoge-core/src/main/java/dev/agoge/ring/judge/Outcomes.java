package dev.agoge.ring.judge;

import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** What the environment said of episodes: the gold that learned judges learn from. */
final class Outcomes {
  private Outcomes() {}

  /** Refuses episodes of several players, of which learned judges cannot tell who did what. */
  static void checkSingle(String judge, List<Trajectory> group) {
    group.stream()
        .filter(t -> t.players() > 1)
        .findFirst()
        .ifPresent(
            t -> {
              throw new IllegalArgumentException(
                  "judge.method: %s judges episodes of one player, but those of %s have %d; use judge.method: environment"
                      .formatted(judge, t.task().environment(), t.players()));
            });
  }

  /** Whether each episode succeeded. */
  static boolean[] gold(List<Trajectory> all) {
    boolean[] gold = new boolean[all.size()];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = all.get(i).success();
    }
    return gold;
  }

  /** Places of two episodes of a group, of which the first had the higher return. */
  record Pair(int better, int worse) {}

  /**
   * Pairs of a group's episodes with different returns.
   *
   * @param most at most so many, spread evenly over all there are
   */
  static List<Pair> pairs(List<Trajectory> group, int most) {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      for (int j = 0; j < group.size(); j++) {
        if (group.get(i).episodeReturn() > group.get(j).episodeReturn()) {
          all.add(new Pair(i, j));
        }
      }
    }
    int n = Math.min(most, all.size());
    List<Pair> kept = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      kept.add(all.get((int) ((long) k * all.size() / n)));
    }
    return kept;
  }
}
