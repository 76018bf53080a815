package dev.agoge.ring.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.ValueModel.ValueLoss;
import dev.agoge.trajectory.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueLossesTest {
  private static final double NONE = Double.NaN;
  private static final double STEP = 1e-6;

  /** One number a call. */
  private static double[][] column(double... numbers) {
    return IntStream.range(0, numbers.length)
        .mapToObj(i -> new double[] {numbers[i]})
        .toArray(double[][]::new);
  }

  private static double loss(ValueLoss loss, double[][]... values) {
    return loss.of(List.of(values), zeros(values));
  }

  private static List<double[][]> zeros(double[][]... values) {
    List<double[][]> zeros = new ArrayList<>();
    for (double[][] rows : values) {
      zeros.add(
          IntStream.range(0, rows.length)
              .mapToObj(c -> new double[rows[c].length])
              .toArray(double[][]::new));
    }
    return zeros;
  }

  /** The slopes are the derivatives. */
  private static void checkSlopes(ValueLoss loss, double[][]... values) {
    List<double[][]> slopes = zeros(values);
    loss.of(List.of(values), slopes);
    for (int t = 0; t < values.length; t++) {
      for (int c = 0; c < values[t].length; c++) {
        for (int p = 0; p < values[t][c].length; p++) {
          double kept = values[t][c][p];
          values[t][c][p] = kept + STEP;
          double above = loss(loss, values);
          values[t][c][p] = kept - STEP;
          double below = loss(loss, values);
          values[t][c][p] = kept;
          assertThat(slopes.get(t)[c][p]).isCloseTo((above - below) / (2 * STEP), within(1e-6));
        }
      }
    }
  }

  @Test
  void everySlopeIsTheDerivativeOfItsLoss() {
    double[][] values = column(0.7, -1.2, 0.3);
    double[][] others = column(0.1, 0.9);
    int[] all = {0, 1, 2};
    checkSlopes(ValueLosses.squared(column(1, NONE, 0)), values);
    checkSlopes(ValueLosses.clipped(column(1, 0, -2), column(0.5, -0.5, 1), 0.3), values);
    checkSlopes(ValueLosses.logistic(column(1, 0.25, NONE)), values);
    checkSlopes(ValueLosses.whole(new int[] {0, 2, StepCalls.NONE}, 1), values);
    checkSlopes(ValueLosses.preference(all, new int[] {0, 1}), values, others);
    checkSlopes(ValueLosses.differences(all, 0.9, 1), values);
    checkSlopes(ValueLosses.differences(all, 0, 0), values);
    for (Bag bag : Bag.values()) {
      checkSlopes(bag.loss(new int[] {0, StepCalls.NONE, 2}, 1), values);
    }
    checkSlopes(
        Exercise.mean(
            List.of(
                new Exercise(Tape.of("a").end(), ValueLosses.squared(column(1, 0, 0))),
                new Exercise(List.of(Tape.of("b").end()), ValueLosses.logistic(column(1, 0)), 3))),
        values,
        others);
  }

  @Test
  void lossesAreWorkedOutByHand() {
    assertThat(loss(ValueLosses.squared(column(1, NONE, 0)), column(0.5, 9, 1)))
        .isEqualTo((0.125 + 0.5) / 2);
    assertThat(loss(ValueLosses.whole(new int[] {0, 1}, 1), column(0.25, 0.25))).isEqualTo(0.125);
    assertThat(loss(ValueLosses.preference(new int[] {0}, new int[] {0}), column(2), column(2)))
        .isCloseTo(Math.log(2), within(1e-12));
    // Two actions: r = 1 - 0.5 and r = 0.5 for an expert.
    assertThat(loss(ValueLosses.differences(new int[] {0, 1}, 1, 1), column(1, 0.5)))
        .isCloseTo(Math.log(1 + Math.exp(-0.5)), within(1e-12));
  }

  @Test
  void aValueThatMovedTooFarIsHeldWhenThatIsWorse() {
    // From 0 to 1 with the target 1: held at 0.2 the error is 0.8, and nothing pulls any more.
    ValueLoss loss = ValueLosses.clipped(column(1), column(0), 0.2);
    List<double[][]> slopes = zeros(column(1));
    assertThat(loss.of(List.<double[][]>of(column(1)), slopes)).isCloseTo(0.32, within(1e-12));
    assertThat(slopes.getFirst()[0][0]).isZero();
  }

  @Test
  void aBagIsItsSumItsMeanOrNearlyItsLargest() {
    double[] numbers = {0, Math.log(3)};
    assertThat(Bag.SUM.shares(numbers)).containsExactly(0, Math.log(3));
    assertThat(Bag.MEAN.shares(numbers)).containsExactly(0, Math.log(3) / 2);
    assertThat(Bag.SOFTMAX.shares(numbers)[1]).isCloseTo(0.75 * Math.log(3), within(1e-12));
  }

  @Test
  void anExerciseWeighsSomething() {
    assertThatThrownBy(() -> new Exercise(List.of(), ValueLosses.squared(new double[0][]), 0))
        .hasMessageContaining("positive weight");
  }

  @Test
  void aStepIsReadBeforeItsFirstCallAndAfterItsLast() {
    var call = Tape.call(-1, new int[1], new int[2]);
    var trajectory =
        Tape.of("t")
            .step(0, "a", "a", true, dev.agoge.environment.Rewards.single(0), call, call)
            .step(0, "b", "b", true, dev.agoge.environment.Rewards.single(0))
            .step("c", 1)
            .end();
    assertThat(StepCalls.first(trajectory)).containsExactly(0, StepCalls.NONE, 2);
    assertThat(StepCalls.last(trajectory)).containsExactly(1, StepCalls.NONE, 2);
    assertThat(StepCalls.end(trajectory)).isEqualTo(2);
    assertThat(StepCalls.read(column(5, 6, 7), StepCalls.last(trajectory)))
        .containsExactly(6, 0, 7);
    double[][] targets =
        StepCalls.targets(trajectory, StepCalls.last(trajectory), new double[] {1, 2, 3});
    assertThat(targets[0][0]).isNaN();
    assertThat(targets[1][0]).isEqualTo(1);
    assertThat(targets[2][0]).isEqualTo(3);
  }
}
