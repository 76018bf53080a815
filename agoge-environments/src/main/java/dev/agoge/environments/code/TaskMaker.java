package dev.agoge.environments.code;

import dev.agoge.environment.Split;
import dev.agoge.environments.code.families.Draw;
import dev.agoge.environments.code.families.Family;
import dev.agoge.environments.code.families.Problem;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Drafts the task for a place in a split. Problems are disjoint by construction: each belongs to
 * one split by its digest, to be written and to be repaired alike, and a draw that belongs to
 * another is thrown away. Families that are reserved occur in held-out tasks only.
 */
final class TaskMaker {
  private static final long SEED = 20_260_301;
  private static final int VISIBLE = 4;
  private static final int HIDDEN = 12;

  private TaskMaker() {}

  /** The families of a split in a fixed order. */
  static List<Family> families(Split split) {
    return Family.all().stream().filter(f -> split == Split.HELD_OUT || !f.reserved()).toList();
  }

  /** Drafts the task with a number. */
  static Draft make(Split split, Family family, Mode mode, int number) {
    long seed =
        Seeds.child(
            Seeds.child(SEED, split.label() + "-" + family.name() + "-" + mode.label()), number);
    Problem problem = problem(split, family, seed);
    Draw draw = new Draw(Seeds.child(seed, "arguments"));
    return new Draft(
        problem, mode, arguments(problem, draw, VISIBLE), arguments(problem, draw, HIDDEN), seed);
  }

  private static Problem problem(Split split, Family family, long seed) {
    for (int attempt = 0; ; attempt++) {
      Problem problem = family.problems().apply(new Draw(Seeds.child(seed, attempt)));
      if (splitOf(problem) == split) {
        return problem;
      }
    }
  }

  private static List<String> arguments(Problem problem, Draw draw, int count) {
    return IntStream.range(0, count).mapToObj(i -> problem.arguments().apply(draw)).toList();
  }

  /** The split that a problem belongs to, by the first byte of its digest. */
  static Split splitOf(Problem problem) {
    int lot = Integer.parseInt(Digest.of(problem.content()).substring(0, 2), 16);
    return lot < 144 ? Split.TRAIN : lot < 184 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
