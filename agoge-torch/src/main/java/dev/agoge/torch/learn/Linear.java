package dev.agoge.torch.learn;

import dev.agoge.learn.Slopes;
import dev.agoge.torch.decoder.Backend;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** A loss as its tangent: the value that was computed, and the slopes to send back. */
final class Linear {
  private Linear() {}

  /**
   * A scalar whose value is {@code loss} and whose gradient follows the slopes.
   *
   * @param slopes of the scores' P tokens
   */
  static Tensor of(Scores scores, Slopes slopes, double loss) {
    Tensor tangent = along(scores.logProbs(), slopes.logProbs());
    if (slopes.dependsOnEntropy()) {
      tangent = tangent.add(along(scores.entropy(), slopes.entropies()));
    }
    return worth(tangent, loss);
  }

  /** The same for any numbers of which a loss has these slopes. */
  static Tensor of(Tensor numbers, double[] slopes, double loss) {
    return worth(along(numbers, slopes), loss);
  }

  private static Tensor along(Tensor numbers, double[] slopes) {
    float[] single = new float[slopes.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) slopes[i];
    }
    Tensor local = torch.tensor(single, new TensorOptions(ScalarType.Float));
    return numbers.mul(local.to(numbers.options(), false, false, new MemoryFormatOptional())).sum();
  }

  private static Tensor worth(Tensor tangent, double loss) {
    return tangent.sub(tangent.detach()).add(Backend.scalar(loss));
  }
}
