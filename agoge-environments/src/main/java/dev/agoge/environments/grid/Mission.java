package dev.agoge.environments.grid;

import java.util.List;
import java.util.Set;

/**
 * What a task asks for: stages that must be done one after the other, each of one or more clauses
 * in any order. A clause counts when an action does it while its stage is the present one; what was
 * done before its turn does not count.
 *
 * @param text how it is said
 * @param stages the clauses of each stage
 * @param looks the looks of the things that it names
 */
record Mission(String text, List<List<Clause>> stages, Set<Look> looks) {

  Mission {
    stages = stages.stream().map(List::copyOf).toList();
    looks = Set.copyOf(looks);
  }

  /** How many clauses there are in all. */
  int size() {
    return stages.stream().mapToInt(List::size).sum();
  }

  /** The clauses that are done, when an action has been looked at, as a set of their numbers. */
  int after(int done, Deed deed) {
    int first = 0;
    for (List<Clause> stage : stages) {
      int all = ((1 << stage.size()) - 1) << first;
      if ((done & all) != all) {
        return done | done(stage, first, deed);
      }
      first += stage.size();
    }
    return done;
  }

  private static int done(List<Clause> stage, int first, Deed deed) {
    int done = 0;
    for (int i = 0; i < stage.size(); i++) {
      if (stage.get(i).isDoneBy(deed)) {
        done |= 1 << (first + i);
      }
    }
    return done;
  }

  boolean isDone(int done) {
    return done == (1 << size()) - 1;
  }

  /** The clause by its number. */
  Clause clause(int number) {
    int rest = number;
    for (List<Clause> stage : stages) {
      if (rest < stage.size()) {
        return stage.get(rest);
      }
      rest -= stage.size();
    }
    throw new IllegalArgumentException("no part " + number + " in '" + text + "'");
  }

  /** The number of the first clause that is not done. */
  static int next(int done) {
    return Integer.numberOfTrailingZeros(~done);
  }
}
