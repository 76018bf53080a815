package dev.agoge.environments.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two results are the same: as multisets of rows, or as lists where the question asks for
 * an order. The columns may come in any order, but there may be none too many. Whole numbers must
 * be equal; where one of two numbers has a fraction, they may differ by as much as rounding to two
 * decimals changes them.
 */
final class Match {
  private static final double ROUNDING = 0.005 + 1e-9;

  private Match() {}

  static boolean same(Reply.Rows gold, Reply.Rows answer, boolean ordered) {
    int width = gold.columns().size();
    if (answer.more()
        || answer.columns().size() != width
        || answer.rows().size() != gold.rows().size()) {
      return false;
    }
    return permutations(width).stream()
        .anyMatch(p -> ordered ? sameList(gold, answer, p) : sameBag(gold, answer, p));
  }

  private static boolean sameList(Reply.Rows gold, Reply.Rows answer, int[] order) {
    for (int i = 0; i < gold.rows().size(); i++) {
      if (!sameRow(gold.rows().get(i), answer.rows().get(i), order)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameBag(Reply.Rows gold, Reply.Rows answer, int[] order) {
    List<List<@Nullable Object>> left = new ArrayList<>(answer.rows());
    for (List<@Nullable Object> row : gold.rows()) {
      int found = 0;
      while (found < left.size() && !sameRow(row, left.get(found), order)) {
        found++;
      }
      if (found == left.size()) {
        return false;
      }
      left.remove(found);
    }
    return true;
  }

  private static boolean sameRow(
      List<@Nullable Object> gold, List<@Nullable Object> answer, int[] order) {
    for (int i = 0; i < order.length; i++) {
      if (!sameValue(gold.get(i), answer.get(order[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValue(@Nullable Object gold, @Nullable Object answer) {
    if (gold instanceof Number a && answer instanceof Number b) {
      return (gold instanceof Long && answer instanceof Long)
          ? a.longValue() == b.longValue()
          : Math.abs(a.doubleValue() - b.doubleValue()) <= ROUNDING;
    }
    return Objects.equals(gold, answer);
  }

  /** All orders of so many columns, the plain one first. */
  private static List<int[]> permutations(int width) {
    List<int[]> all = new ArrayList<>();
    permute(new int[width], 0, all);
    return all;
  }

  private static void permute(int[] chosen, int at, List<int[]> all) {
    if (at == chosen.length) {
      all.add(chosen.clone());
      return;
    }
    for (int c = 0; c < chosen.length; c++) {
      boolean free = true;
      for (int i = 0; i < at; i++) {
        free &= chosen[i] != c;
      }
      if (free) {
        chosen[at] = c;
        permute(chosen, at + 1, all);
      }
    }
  }
}
