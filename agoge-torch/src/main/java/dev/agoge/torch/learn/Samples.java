package dev.agoge.torch.learn;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings.Averaging;
import dev.agoge.learn.Objective;
import dev.agoge.learn.TokenBatch.Origin;
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
final class Samples {
  private static final int[] ALL = {};

  private final DecoderConfig config;
  private final Averaging averaging;
  private final boolean skipsZeroWeights;

  private Samples(DecoderConfig config, Averaging averaging, boolean skipsZeroWeights) {
    this.config = config;
    this.averaging = averaging;
    this.skipsZeroWeights = skipsZeroWeights;
  }

  /**
   * What an objective learns from; sequences without a scored token are left out.
   *
   * @return the samples of each piece of evidence, in order
   * @throws IllegalStateException if they would not cover exactly the tokens the model produced
   * @throws IllegalArgumentException if a sequence is longer than the model's context
   */
  static List<List<Sample>> of(
      List<? extends Evidence> evidence,
      DecoderConfig config,
      Averaging averaging,
      Objective objective) {
    var reader = new Samples(config, averaging, objective.skipsZeroWeights());
    List<List<Sample>> all = new ArrayList<>();
    for (Evidence each : evidence) {
      if (each instanceof Evidence.Preference != objective.takesPairs()) {
        throw new IllegalArgumentException(
            "objective "
                + objective.name()
                + (objective.takesPairs()
                    ? " learns from pairs; give the recipe a method for pairs"
                    : " does not learn from pairs; leave pairs out of the recipe"));
      }
      List<Sample> samples = new ArrayList<>();
      for (int part = 0; part < each.parts().size(); part++) {
        samples.addAll(reader.samples(each.parts().get(part), all.size(), part));
      }
      all.add(samples);
    }
    return all;
  }

  /** The samples of trajectories that are only to be looked at. */
  static List<List<Sample>> of(List<Trajectory> trajectories, DecoderConfig config) {
    var reader = new Samples(config, Averaging.TOKENS, false);
    List<List<Sample>> all = new ArrayList<>();
    for (Trajectory trajectory : trajectories) {
      all.add(reader.samples(Credited.uniform(trajectory, 0), all.size(), 0));
    }
    return all;
  }

  private List<Sample> samples(Credited credited, int example, int part) {
    List<Sample> samples = new ArrayList<>();
    Trajectory trajectory = credited.trajectory();
    List<ModelCall> calls = trajectory.calls();
    var coverage = new Coverage(trajectory.id(), calls, config.vocabulary());
    float share = share(credited, calls);
    for (TokenSequence sequence : TokenSequence.of(trajectory)) {
      List<ScoredToken> scored = new ArrayList<>();
      coverage.mark(sequence);
      for (int at = 0; at < sequence.length(); at++) {
        int call = sequence.call()[at];
        int offset = sequence.offset()[at];
        if (call >= 0 && counts(credited, calls.get(call), call, offset)) {
          float advantage = credited.advantages()[call][offset];
          var origin = new Origin(example, part, call, offset);
          scored.add(token(calls.get(call), at - 1, advantage, share, origin));
        }
      }
      if (!scored.isEmpty()) {
        samples.add(new Sample(fitting(sequence.ids(), trajectory.id(), config), scored));
      }
    }
    coverage.complete();
    return samples;
  }

  private static ScoredToken token(
      ModelCall call, int row, float advantage, float share, Origin origin) {
    int offset = origin.token();
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
        share,
        origin);
  }

  /** One token's part in the average over the batch. */
  private float share(Credited credited, List<ModelCall> calls) {
    long choices = 0;
    for (int c = 0; c < calls.size(); c++) {
      for (int offset = 0; offset < calls.get(c).output().length; offset++) {
        choices += counts(credited, calls.get(c), c, offset) ? 1 : 0;
      }
    }
    return switch (averaging) {
      case TOKENS -> 1;
      case TRAJECTORIES -> choices == 0 ? 1 : 1f / choices;
    };
  }

  private boolean counts(Credited credited, ModelCall call, int c, int offset) {
    boolean choice = allowed(call, offset).length != 1;
    return choice && !(skipsZeroWeights && credited.advantages()[c][offset] == 0);
  }

  private static int[] allowed(ModelCall call, int offset) {
    return call.allowed().length == 0 ? ALL : call.allowed()[offset];
  }

  static int[] fitting(int[] ids, String trajectory, DecoderConfig config) {
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
