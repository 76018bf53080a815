package dev.agoge.ring.value;

import dev.agoge.learn.ValueModel.ValueLoss;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing for a value model to learn.
 *
 * @param trajectories that the loss looks at, such as the two of a pair
 * @param loss of these trajectories by themselves
 * @param weight in the mean over a batch's exercises, positive
 */
public record Exercise(List<Trajectory> trajectories, ValueLoss loss, double weight) {
  public Exercise {
    trajectories = List.copyOf(trajectories);
    if (!(weight > 0)) {
      throw new IllegalArgumentException("an exercise must have a positive weight, not " + weight);
    }
  }

  /** An exercise on one trajectory. */
  public Exercise(Trajectory trajectory, ValueLoss loss) {
    this(List.of(trajectory), loss, 1);
  }

  /** The trajectories of a batch, one exercise after the other. */
  static List<Trajectory> trajectories(List<Exercise> batch) {
    return batch.stream().flatMap(e -> e.trajectories().stream()).toList();
  }

  /** The weighted mean of the exercises' losses, on {@link #trajectories(List)}. */
  static ValueLoss mean(List<Exercise> batch) {
    double weights = batch.stream().mapToDouble(Exercise::weight).sum();
    return (values, slopes) -> {
      double loss = 0;
      int from = 0;
      for (Exercise exercise : batch) {
        int to = from + exercise.trajectories().size();
        double share = exercise.weight() / weights;
        List<double[][]> own = new ArrayList<>(slopes.subList(from, to));
        loss += share * exercise.loss().of(values.subList(from, to), own);
        own.forEach(rows -> scale(rows, share));
        from = to;
      }
      return loss;
    };
  }

  private static void scale(double[][] rows, double share) {
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= share;
      }
    }
  }
}
