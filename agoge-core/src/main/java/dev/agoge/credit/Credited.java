package dev.agoge.credit;

import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/**
 * A trajectory with an advantage for every token that a model produced.
 *
 * @param trajectory what happened
 * @param advantages {@code advantages[c][t]} belongs to output token t of call c of {@link
 *     Trajectory#calls}
 */
public record Credited(Trajectory trajectory, float[][] advantages) {
  public Credited {
    List<ModelCall> calls = trajectory.calls();
    if (advantages.length != calls.size()) {
      throw new IllegalArgumentException(
          advantages.length + " rows of advantages for " + calls.size() + " calls");
    }
    for (int c = 0; c < advantages.length; c++) {
      if (advantages[c].length != calls.get(c).output().length) {
        throw new IllegalArgumentException(
            advantages[c].length + " advantages for " + calls.get(c).output().length + " tokens");
      }
    }
  }

  /** The same advantage for every token. */
  public static Credited uniform(Trajectory trajectory, double advantage) {
    return perPlayer(trajectory, player -> advantage);
  }

  /** For every token the advantage of the player whose step it was. */
  public static Credited perPlayer(Trajectory trajectory, IntToDoubleFunction advantage) {
    return perStep(
        trajectory,
        trajectory.steps().stream()
            .mapToDouble(step -> advantage.applyAsDouble(step.player()))
            .toArray());
  }

  /**
   * One advantage a step, shared by the tokens of the step's calls.
   *
   * @param advantages as long as {@code trajectory.steps()}
   */
  public static Credited perStep(Trajectory trajectory, double[] advantages) {
    return perCall(trajectory, advantages, call -> true);
  }

  /**
   * One advantage a step, shared by the tokens of some of the step's calls; 0 for the others.
   *
   * @param advantages as long as {@code trajectory.steps()}
   */
  public static Credited perCall(
      Trajectory trajectory, double[] advantages, Predicate<ModelCall> credited) {
    float[][] rows = new float[trajectory.calls().size()][];
    int row = 0;
    for (int s = 0; s < advantages.length; s++) {
      for (ModelCall call : trajectory.steps().get(s).calls()) {
        rows[row] = new float[call.output().length];
        Arrays.fill(rows[row++], credited.test(call) ? (float) advantages[s] : 0);
      }
    }
    return new Credited(trajectory, rows);
  }

  /**
   * The mean advantage of each step's tokens, 0 for steps without a model; for people to look at.
   */
  public double[] bySteps() {
    double[] means = new double[trajectory.steps().size()];
    int row = 0;
    for (int s = 0; s < means.length; s++) {
      Step step = trajectory.steps().get(s);
      double sum = 0;
      int tokens = 0;
      for (int c = 0; c < step.calls().size(); c++, row++) {
        for (float a : advantages[row]) {
          sum += a;
        }
        tokens += advantages[row].length;
      }
      means[s] = tokens == 0 ? 0 : sum / tokens;
    }
    return means;
  }
}
