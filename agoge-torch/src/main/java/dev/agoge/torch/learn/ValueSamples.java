package dev.agoge.torch.learn;

import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** The places of trajectories at which a value model is asked, as samples. */
final class ValueSamples {
  private static final int[] ALL = {};

  private final DecoderConfig config;
  private final Place place;

  ValueSamples(DecoderConfig config, Place place) {
    this.config = config;
    this.place = place;
  }

  /**
   * Samples whose tokens' origins say which number is meant: the trajectory, the call, and the
   * place within the call.
   *
   * @throws IllegalArgumentException if a sequence is longer than the model's context
   */
  List<Sample> of(List<Trajectory> trajectories) {
    List<Sample> samples = new ArrayList<>();
    for (int t = 0; t < trajectories.size(); t++) {
      Trajectory trajectory = trajectories.get(t);
      List<ModelCall> calls = trajectory.calls();
      for (TokenSequence sequence : TokenSequence.of(trajectory)) {
        List<ScoredToken> asked = new ArrayList<>();
        for (int at = 0; at < sequence.length(); at++) {
          int call = sequence.call()[at];
          int offset = sequence.offset()[at];
          if (call >= 0 && isAsked(offset, calls.get(call).output().length)) {
            int row = place == Place.AFTER_CALL ? at : at - 1;
            int within = place == Place.TOKENS ? offset : 0;
            asked.add(new ScoredToken(row, 0, ALL, 1, 0, 0, 1, new Origin(t, 0, call, within)));
          }
        }
        if (!asked.isEmpty()) {
          samples.add(new Sample(Samples.fitting(sequence.ids(), trajectory.id(), config), asked));
        }
      }
    }
    return samples;
  }

  private boolean isAsked(int offset, int length) {
    return switch (place) {
      case BEFORE_CALL -> offset == 0;
      case AFTER_CALL -> offset == length - 1;
      case TOKENS -> true;
    };
  }

  /** Zeros in the shape of the numbers of some trajectories. */
  List<double[][]> zeros(List<Trajectory> trajectories) {
    return trajectories.stream()
        .map(
            t ->
                t.calls().stream()
                    .map(c -> new double[place.of(c.output().length)])
                    .toArray(double[][]::new))
        .toList();
  }
}
