package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AssignmentTest {

  @Example
  void aRowGivesWayWhereTheSumGains() {
    // Alone the first would take column 0; together 2 + 2 beats 3 + 0.
    assertThat(Assignment.best(new double[][] {{3, 2}, {2, 0}}, 2)).containsExactly(1, 0);
  }

  @Example
  void aPairWorthNothingIsNone() {
    assertThat(Assignment.best(new double[][] {{0, 0}, {0, 1}}, 2)).containsExactly(-1, 1);
    assertThat(Assignment.best(new double[2][0], 0)).containsExactly(-1, -1);
    assertThat(Assignment.best(new double[0][], 3)).isEmpty();
  }

  @Property(tries = 300)
  void noOtherPairingIsWorthMore(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @Size(25) List<@DoubleRange(min = 0, max = 1) Double> numbers) {
    double[][] worth = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        worth[r][c] = numbers.get(5 * r + c);
      }
    }
    int[] pairs = Assignment.best(worth, columns);
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum += pairs[r] < 0 ? 0 : worth[r][pairs[r]];
    }
    assertThat(Arrays.stream(pairs).filter(c -> c >= 0)).doesNotHaveDuplicates();
    assertThat(sum).isCloseTo(largest(worth, 0, new boolean[columns]), within(1e-9));
  }

  /** By trying everything. */
  private static double largest(double[][] worth, int row, boolean[] taken) {
    if (row == worth.length) {
      return 0;
    }
    double largest = largest(worth, row + 1, taken);
    for (int c = 0; c < taken.length; c++) {
      if (!taken[c]) {
        taken[c] = true;
        largest = Math.max(largest, worth[row][c] + largest(worth, row + 1, taken));
        taken[c] = false;
      }
    }
    return largest;
  }
}
