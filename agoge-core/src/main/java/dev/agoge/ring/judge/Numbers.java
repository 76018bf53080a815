package dev.agoge.ring.judge;

import dev.agoge.ring.value.StepCalls;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;

/** Arithmetic on the numbers after steps. */
final class Numbers {
  private Numbers() {}

  /** The number after the last step that a model decided; 0 if there is none. */
  static double last(Trajectory trajectory, double[] numbers) {
    int[] calls = StepCalls.last(trajectory);
    double last = 0;
    for (int s = 0; s < calls.length; s++) {
      last = calls[s] == StepCalls.NONE ? last : numbers[s];
    }
    return last;
  }

  static double sum(double[] numbers) {
    return Arrays.stream(numbers).sum();
  }

  /** The mean over a group of the sums. */
  static double meanSum(List<double[]> numbers) {
    return numbers.stream().mapToDouble(Numbers::sum).average().orElse(0);
  }
}
