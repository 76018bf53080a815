package dev.agoge.torch;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small decoders and made-up trajectories. */
public final class Fixtures {
  /** A decoder of about 3,000 parameters with grouped queries. */
  public static final DecoderConfig TINY =
      new DecoderConfig(20, 16, 2, 4, 2, 24, 32, DecoderConfig.ROPE_THETA, 1e-5);

  private Fixtures() {}

  /** A call with everything allowed at temperature 1. */
  public static ModelCall call(int parent, int[] appended, int[] output, float... logProbs) {
    return call(parent, appended, output, SamplingSettings.PLAIN, new int[0][], logProbs);
  }

  /** A call. */
  public static ModelCall call(
      int parent,
      int[] appended,
      int[] output,
      SamplingSettings sampling,
      int[][] allowed,
      float... logProbs) {
    return new ModelCall(
        "act", "v", sampling, parent, appended, output, logProbs, allowed, FinishReason.STOP, 1);
  }

  /** A trajectory with one step a call. */
  public static Trajectory trajectory(String id, ModelCall... calls) {
    List<Step> steps = new ArrayList<>();
    for (ModelCall call : calls) {
      steps.add(
          new Step(
              0, "o", List.of(), "k", List.of(call), "a", true, Rewards.single(0), Double.NaN));
    }
    return new Trajectory(
        id,
        new Task("test-v1", id, Split.TRAIN, "f", 1, ""),
        0,
        "g",
        "agent",
        steps,
        Ending.TASK_ENDED,
        "",
        "",
        RewardSpec.BINARY,
        1);
  }

  /**
   * An episode of several turns of random prompt tokens and outputs that follow from them, so that
   * they can be learnt.
   */
  public static Trajectory episode(int index, int turns, int read, int said, int vocabulary) {
    var random = new SplittableRandom(index);
    ModelCall[] calls = new ModelCall[turns];
    for (int i = 0; i < turns; i++) {
      int[] appended = random.ints(read, 0, vocabulary).toArray();
      int[] output = new int[said];
      for (int j = 0; j < said; j++) {
        output[j] = (appended[read - 1] + j) % vocabulary;
      }
      calls[i] = call(i - 1, appended, output);
    }
    return trajectory("e" + index, calls);
  }
}
