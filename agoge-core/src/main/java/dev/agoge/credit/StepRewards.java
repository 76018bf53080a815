package dev.agoge.credit;

import dev.agoge.trajectory.Step;
import java.util.List;

/** What a single turn by itself was worth, and who says so. */
public enum StepRewards {
  /** The judge's scores of steps. */
  JUDGE {
    @Override
    double[] of(Judged judged, Turns turns) {
      return turns.take(scores(judged));
    }
  },
  /** What the environment paid, with the judge's correction of the last. */
  ENVIRONMENT {
    @Override
    double[] of(Judged judged, Turns turns) {
      return turns.rewards().clone();
    }
  },
  /** How much of the task the turn did. */
  PROGRESS {
    @Override
    double[] of(Judged judged, Turns turns) {
      List<Step> all = judged.trajectory().steps();
      double[] gains = new double[turns.steps().length];
      double before = 0;
      for (int k = 0; k < gains.length; k++) {
        double after = all.get(turns.steps()[k]).progress();
        if (Double.isNaN(after)) {
          throw new IllegalArgumentException(
              "environment %s does not measure progress; take the rewards of the environment or of a judge"
                  .formatted(judged.trajectory().task().environment()));
        }
        gains[k] = after - before;
        before = after;
      }
      return gains;
    }
  };

  /** One number a turn. */
  abstract double[] of(Judged judged, Turns turns);

  /** [trajectory][step] */
  double[][] of(List<Judged> group) {
    return group.stream()
        .map(judged -> Turns.perStep(judged, turns -> of(judged, turns)))
        .toArray(double[][]::new);
  }

  /** The judge's scores of all steps; refused if there are none. */
  static double[] scores(Judged judged) {
    List<Double> scores = judged.judgement().steps();
    if (scores.size() != judged.trajectory().steps().size()) {
      throw new IllegalArgumentException(
          "episode %s has no scores of its steps; name a judge that scores steps"
              .formatted(judged.trajectory().id()));
    }
    return scores.stream().mapToDouble(d -> d).toArray();
  }
}
