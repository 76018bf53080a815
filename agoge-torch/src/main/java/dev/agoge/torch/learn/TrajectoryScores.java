package dev.agoge.torch.learn;

import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** What a trainer's decoder thinks of whole trajectories. */
public final class TrajectoryScores {
  private final Trainer trainer;

  public TrajectoryScores(Trainer trainer) {
    this.trainer = trainer;
  }

  /**
   * The log-probability of each produced token; 0 where there was no choice.
   *
   * @return [trajectory][call][token]
   */
  public List<float[][]> logProbs(List<Trajectory> trajectories) {
    List<List<Sample>> samples = Samples.of(trajectories, trainer.config());
    IdentityHashMap<Sample, float[]> scores =
        new OldLogProbs(trainer).logProbs(samples.stream().flatMap(List::stream).toList());
    List<float[][]> all = new ArrayList<>();
    for (int t = 0; t < trajectories.size(); t++) {
      List<ModelCall> calls = trajectories.get(t).calls();
      float[][] logProbs = new float[calls.size()][];
      for (int c = 0; c < logProbs.length; c++) {
        logProbs[c] = new float[calls.get(c).output().length];
      }
      for (Sample sample : samples.get(t)) {
        float[] own = Objects.requireNonNull(scores.get(sample));
        for (int i = 0; i < own.length; i++) {
          var origin = sample.scored().get(i).origin();
          logProbs[origin.call()][origin.token()] = own[i];
        }
      }
      all.add(logProbs);
    }
    return all;
  }
}
