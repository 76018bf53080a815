package dev.agoge.ring.value;

import dev.agoge.learn.ValueModel.ValueLoss;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Losses of learned judges and critics, each with its slopes. */
public final class ValueLosses {
  private ValueLosses() {}

  /**
   * The mean of ½ (v − y)² over the places that have a target.
   *
   * @param targets y of a trajectory's places; NaN where there is none
   */
  public static ValueLoss squared(double[][] targets) {
    return clipped(targets, targets, 0);
  }

  /**
   * The same with PPO's clipping of values (as in the code of Schulman et al., arXiv 1707.06347): ½
   * max((v − y)², (clip(v, v_old − ε, v_old + ε) − y)²).
   *
   * @param old v_old
   * @param clip ε; 0 for none
   */
  public static ValueLoss clipped(double[][] targets, double[][] old, double clip) {
    return pointwise(
        targets,
        (v, y, c, p) -> {
          double free = v - y;
          double held = clip == 0 ? free : Math.clamp(v, old[c][p] - clip, old[c][p] + clip) - y;
          boolean isHeld = held * held > free * free;
          double error = isHeld ? held : free;
          return new double[] {error * error / 2, isHeld ? 0 : free};
        });
  }

  /**
   * The mean of the cross-entropies of σ(v) and a target in [0, 1], over the places that have one.
   */
  public static ValueLoss logistic(double[][] targets) {
    return pointwise(
        targets, (v, y, _, _) -> new double[] {Logistic.loss(v, y), Logistic.sigmoid(v) - y});
  }

  /**
   * ½ (Σ v − y)²: the numbers at some calls are contributions to a whole.
   *
   * @param calls the calls that contribute
   */
  public static ValueLoss whole(int[] calls, double target) {
    return (values, slopes) -> {
      double error = sum(values.getFirst(), calls) - target;
      add(slopes.getFirst(), calls, error);
      return error * error / 2;
    };
  }

  /**
   * Bradley and Terry, 1952: − log σ(Σ v⁺ − Σ v⁻) of a trajectory that is better than another.
   *
   * @param better calls of the first trajectory that count
   * @param worse calls of the second
   */
  public static ValueLoss preference(int[] better, int[] worse) {
    return (values, slopes) -> {
      double margin = sum(values.get(0), better) - sum(values.get(1), worse);
      double slope = Logistic.sigmoid(margin) - 1;
      add(slopes.get(0), better, slope);
      add(slopes.get(1), worse, -slope);
      return Logistic.loss(margin, 1);
    };
  }

  /**
   * The mean over an episode's actions of the cross-entropy of σ(Q(a) − γ Q(a')) and a label, where
   * a' is the next action and nothing comes after the last.
   *
   * @param calls of each step
   * @param label 1 or 0
   */
  public static ValueLoss differences(int[] calls, double discount, double label) {
    int[] own = counted(calls).toArray();
    return (values, slopes) -> {
      double loss = 0;
      for (int t = 0; t < own.length; t++) {
        boolean last = t == own.length - 1;
        double next = last ? 0 : discount * values.getFirst()[own[t + 1]][0];
        double reward = values.getFirst()[own[t]][0] - next;
        double slope = (Logistic.sigmoid(reward) - label) / own.length;
        loss += Logistic.loss(reward, label) / own.length;
        slopes.getFirst()[own[t]][0] += slope;
        if (!last) {
          slopes.getFirst()[own[t + 1]][0] -= discount * slope;
        }
      }
      return loss;
    };
  }

  /** Of one place: the loss and its slope. */
  private interface Point {
    double[] of(double value, double target, int call, int place);
  }

  private static ValueLoss pointwise(double[][] targets, Point point) {
    long asked =
        Arrays.stream(targets)
            .flatMapToDouble(Arrays::stream)
            .filter(y -> !Double.isNaN(y))
            .count();
    return (List<double[][]> values, List<double[][]> slopes) -> {
      double loss = 0;
      for (int c = 0; c < targets.length; c++) {
        for (int p = 0; p < targets[c].length; p++) {
          if (!Double.isNaN(targets[c][p])) {
            double[] own = point.of(values.getFirst()[c][p], targets[c][p], c, p);
            loss += own[0] / asked;
            slopes.getFirst()[c][p] = own[1] / asked;
          }
        }
      }
      return loss;
    };
  }

  private static double sum(double[][] values, int[] calls) {
    return counted(calls).mapToDouble(c -> values[c][0]).sum();
  }

  private static void add(double[][] slopes, int[] calls, double slope) {
    counted(calls).forEach(c -> slopes[c][0] += slope);
  }

  private static IntStream counted(int[] calls) {
    return Arrays.stream(calls).filter(c -> c != StepCalls.NONE);
  }
}
