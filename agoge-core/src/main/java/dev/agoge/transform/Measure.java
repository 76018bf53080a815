package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.ring.Workshop;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/** What a step was worth by itself. */
public enum Measure {
  /** How much of the task was done by it: progress after it less progress before it. */
  PROGRESS,
  /** What the recipe's judge says of it. */
  SCORE,
  /** How little the agent expects it: the mean −log π of its tokens under the newest weights. */
  SURPRISE;

  /**
   * The worth of each step.
   *
   * @throws IllegalArgumentException if nothing is known of the steps
   */
  double[] of(Judged judged, Workshop workshop) {
    return switch (this) {
      case PROGRESS -> gains(judged.trajectory());
      case SCORE -> scores(judged);
      case SURPRISE -> surprises(judged.trajectory(), workshop);
    };
  }

  /**
   * The progress made by each step. It is taken to be 0 at the start, which trajectories do not
   * tell.
   */
  static double[] gains(Trajectory trajectory) {
    double[] gains = new double[trajectory.steps().size()];
    double before = 0;
    for (int i = 0; i < gains.length; i++) {
      double after = trajectory.steps().get(i).progress();
      if (Double.isNaN(after)) {
        throw new IllegalArgumentException(
            "transform.by: progress is not measured by environment %s (task %s); use score, with a judge that scores steps"
                .formatted(trajectory.task().environment(), trajectory.task().id()));
      }
      gains[i] = after - before;
      before = after;
    }
    return gains;
  }

  /** The judge's scores. */
  static double[] scores(Judged judged) {
    List<Double> scores = judged.judgement().steps();
    if (scores.size() != judged.trajectory().steps().size()) {
      throw new IllegalArgumentException(
          "transform.by: score needs a judge that scores steps, and this one did not score those of episode %s; use progress"
              .formatted(judged.trajectory().id()));
    }
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] surprises(Trajectory trajectory, Workshop workshop) {
    float[][] logProbs = workshop.policy().logProbs(List.of(trajectory)).getFirst();
    double[] surprises = new double[trajectory.steps().size()];
    int call = 0;
    for (int i = 0; i < surprises.length; i++) {
      Step step = trajectory.steps().get(i);
      int tokens = 0;
      for (int c = 0; c < step.calls().size(); c++, call++) {
        for (float logProb : logProbs[call]) {
          surprises[i] -= logProb;
        }
        tokens += logProbs[call].length;
      }
      surprises[i] /= Math.max(1, tokens);
    }
    return surprises;
  }
}
