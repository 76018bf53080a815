package dev.agoge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrossedDifferenceTest {

  @Test
  void a_small_table_worked_by_hand() {
    // run means 2 and 4, task means 2, 3, 4, mean 3
    // MS_runs = 3 · (1 + 1) / 1 = 6, MS_tasks = 2 · (1 + 0 + 1) / 2 = 2
    // residuals −1+…: run 1: {0, 0, 0}, run 2: {0, 0, 0} → MS_residual = 0
    // variance = (6 + 2) / 6, error = 1.154701
    // degrees = 64 / (36 / 1 + 4 / 2) = 1.684211
    var found = CrossedDifference.of(new double[][] {{1, 2, 3}, {3, 4, 5}}, 0.95);
    assertThat(found.difference().mean()).isCloseTo(3, within(1e-12));
    assertThat(found.degrees()).isCloseTo(64.0 / 38, within(1e-9));
    double reach = found.difference().high() - 3;
    // the 97.5 % point of t with 64/38 degrees, by integrating its density: 5.17623
    assertThat(reach / 1.154701).isCloseTo(5.17623, within(1e-4));
  }

  @Test
  void runs_that_agree_leave_the_error_to_the_tasks() {
    double[] tasks = {1, 0, 0, -1, 1, 1, 0, 1};
    var found = CrossedDifference.of(new double[][] {tasks, tasks, tasks}, 0.95);
    // the plain t-test over tasks: mean 0.375, s² = 0.553571, error = 0.263052
    assertThat(found.difference().mean()).isCloseTo(0.375, within(1e-12));
    assertThat(found.degrees()).isCloseTo(7, within(1e-9));
    assertThat((found.difference().high() - 0.375) / 0.263052).isCloseTo(2.3646, within(1e-3));
  }

  @Test
  void one_lucky_seed_does_not_make_a_method_better() {
    double[][] differences = new double[3][400];
    java.util.Arrays.fill(differences[0], 0.3);
    assertThat(CrossedDifference.of(differences, 0.95).p()).isGreaterThan(0.3);
  }

  @Test
  void methods_that_never_differ_are_not_told_apart() {
    // one more task on each side, as Bonett and Price have it: error √2 / (5 + 2), 4 degrees, and
    // 2.776445 is the 97.5 % point of t with them
    var found = CrossedDifference.of(new double[3][5], 0.95);
    assertThat(found.p()).isEqualTo(1);
    assertThat(found.difference().mean()).isZero();
    assertThat(found.difference().high()).isCloseTo(2.776445 * Math.sqrt(2) / 7, within(1e-6));
    assertThat(found.difference().low()).isEqualTo(-found.difference().high());
  }

  @Test
  void a_difference_on_all_of_a_few_tasks_proves_little() {
    double[][] always = {{1, 1}, {1, 1}};
    var found = CrossedDifference.of(always, 0.95);
    assertThat(found.difference().mean()).isEqualTo(1);
    assertThat(found.difference().contains(0)).isTrue();
    assertThat(found.p()).isGreaterThan(0.05);
    double[][] longer = new double[2][60];
    java.util.Arrays.stream(longer).forEach(run -> java.util.Arrays.fill(run, 1));
    // Bonett and Price with n = 60: variance 4 · 61 / 62³
    var many = CrossedDifference.of(longer, 0.95);
    assertThat(many.p()).isLessThan(1e-6);
    double reach = 2.000995 * Math.sqrt(4 * 61 / Math.pow(62, 3));
    assertThat(many.difference().low()).isCloseTo(60 / 62.0 - reach, within(1e-6));
  }

  @Test
  void where_tasks_differ_the_floor_changes_nothing() {
    // 4 of 40 tasks differ in each run, in the same direction: s² = 0.092308, error = √(s² / 40)
    double[][] some = new double[2][40];
    for (double[] run : some) {
      java.util.Arrays.fill(run, 0, 4, 1);
    }
    var found = CrossedDifference.of(some, 0.95);
    double reach = 2.022691 * Math.sqrt(0.0923077 / 40);
    assertThat(found.difference().high()).isCloseTo(0.1 + reach, within(1e-6));
  }

  @Test
  void the_deviation_between_runs_is_found_again() {
    double sum = 0;
    for (int trial = 0; trial < 300; trial++) {
      double found = CrossedDifference.of(random(trial, 8, 200, 0.5, 0.4), 0.95).runDeviation();
      sum += found * found;
    }
    assertThat(Math.sqrt(sum / 300)).isBetween(0.46, 0.54);
  }

  @Test
  void a_single_run_is_refused() {
    assertThatThrownBy(() -> CrossedDifference.of(new double[1][5], 0.95))
        .hasMessageContaining("two runs");
  }

  @Property(tries = 50)
  void exchanging_the_methods_negates_the_difference(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int runs) {
    double[][] there = random(seed, runs, 20, 0.5, 0.5);
    double[][] back = new double[runs][20];
    for (int r = 0; r < runs; r++) {
      for (int t = 0; t < 20; t++) {
        back[r][t] = -there[r][t];
      }
    }
    var one = CrossedDifference.of(there, 0.95);
    var other = CrossedDifference.of(back, 0.95);
    assertThat(other.p()).isCloseTo(one.p(), within(1e-9));
    assertThat(other.difference().low()).isCloseTo(-one.difference().high(), within(1e-9));
  }

  @Test
  void the_interval_holds_the_truth_about_as_often_as_it_says() {
    int held = 0;
    int trials = 1000;
    for (int trial = 0; trial < trials; trial++) {
      var found = CrossedDifference.of(random(trial, 3, 40, 0.2, 0.4), 0.95);
      held += found.difference().contains(0) ? 1 : 0;
    }
    assertThat(held / (double) trials).isBetween(0.93, 1.0);
  }

  /** Truth zero; runs and tasks each with an effect of their own, and noise. */
  private static double[][] random(
      long seed, int runs, int tasks, double runSpread, double taskSpread) {
    var random = new SplittableRandom(seed);
    double[] byTask = new double[tasks];
    for (int t = 0; t < tasks; t++) {
      byTask[t] = taskSpread * random.nextGaussian();
    }
    double[][] differences = new double[runs][tasks];
    for (double[] run : differences) {
      double byRun = runSpread * random.nextGaussian();
      for (int t = 0; t < tasks; t++) {
        run[t] = byRun + byTask[t] + random.nextGaussian();
      }
    }
    return differences;
  }
}
