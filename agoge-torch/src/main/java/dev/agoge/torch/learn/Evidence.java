package dev.agoge.torch.learn;

import dev.agoge.credit.Credited;
import dev.agoge.learn.PolicyGradientSettings.Averaging;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns trajectories into samples: each produced token with what it was drawn from.
 *
 * <p>A token with a single allowed id was no choice: its probability is one whatever the weights,
 * so it has no gradient, and it is left out of every average.
 */
final class Evidence {
  private static final int[] ALL = {};

  private final DecoderConfig config;
  private final Averaging averaging;

  Evidence(DecoderConfig config, Averaging averaging) {
    this.config = config;
    this.averaging = averaging;
  }

  /**
   * The samples of some trajectories; sequences without a scored token are left out.
   *
   * @throws IllegalStateException if they would not cover exactly the tokens the model produced
   * @throws IllegalArgumentException if a sequence is longer than the model's context
   */
  List<Sample> samples(List<Credited> evidence) {
    List<Sample> samples = new ArrayList<>();
    for (Credited credited : evidence) {
      Trajectory trajectory = credited.trajectory();
      List<ModelCall> calls = trajectory.calls();
      var coverage = new Coverage(trajectory.id(), calls, config.vocabulary());
      float share = share(calls);
      for (TokenSequence sequence : TokenSequence.of(trajectory)) {
        List<ScoredToken> scored = new ArrayList<>();
        coverage.mark(sequence);
        for (int at = 0; at < sequence.length(); at++) {
          int call = sequence.call()[at];
          if (call >= 0 && isChoice(calls.get(call), sequence.offset()[at])) {
            int offset = sequence.offset()[at];
            float advantage = credited.advantages()[call][offset];
            scored.add(token(calls.get(call), offset, at - 1, advantage, share));
          }
        }
        if (!scored.isEmpty()) {
          samples.add(new Sample(fitting(sequence.ids(), trajectory.id()), scored));
        }
      }
      coverage.complete();
    }
    return samples;
  }

  private static ScoredToken token(
      ModelCall call, int offset, int row, float advantage, float share) {
    SamplingSettings sampling = call.sampling();
    boolean truncated = sampling.topP() < 1 || sampling.topK() > 0;
    boolean unknown = call.logProbs().length == 0 || truncated || sampling.temperature() == 0;
    return new ScoredToken(
        row,
        call.output()[offset],
        allowed(call, offset),
        sampling.temperature() > 0 ? sampling.temperature() : 1,
        unknown ? Float.NaN : call.logProbs()[offset],
        advantage,
        share);
  }

  /** One token's part in the average over the batch. */
  private float share(List<ModelCall> calls) {
    long choices = 0;
    for (ModelCall call : calls) {
      for (int offset = 0; offset < call.output().length; offset++) {
        choices += isChoice(call, offset) ? 1 : 0;
      }
    }
    return switch (averaging) {
      case TOKENS -> 1;
      case TRAJECTORIES -> choices == 0 ? 1 : 1f / choices;
    };
  }

  private static boolean isChoice(ModelCall call, int offset) {
    return allowed(call, offset).length != 1;
  }

  private static int[] allowed(ModelCall call, int offset) {
    return call.allowed().length == 0 ? ALL : call.allowed()[offset];
  }

  private int[] fitting(int[] ids, String trajectory) {
    if (ids.length > config.context()) {
      throw new IllegalArgumentException(
          "trajectory "
              + trajectory
              + " has a sequence of "
              + ids.length
              + " tokens and the model's context is "
              + config.context()
              + "; raise the model's context or leave the trajectory out");
    }
    return ids;
  }
}
