package dev.agoge.torch.sampling;

import dev.agoge.learn.DivergedException;
import dev.agoge.model.SamplingSettings;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Draws from logits: temperature, then top-k, then top-p (Holtzman et al., 2020, on what top-k
 * left), then the inverse of the cumulative distribution. Greedy is a distribution with one
 * outcome, so its log-probability is 0. Among equal logits the lower index counts as the larger.
 *
 * <p>Not thread-safe: holds scratch.
 */
final class Drawer {
  /** Floats whose probabilities are added up apart, to find the drawn one without a long scan. */
  private static final int CHUNK = 8 * Lanes.COUNT;

  private final float[] scratch = new float[Lanes.COUNT];
  private float[] weights = new float[0];
  private double[] sums = new double[0];

  /**
   * Draws an index in [from, from + count).
   *
   * @param logits must have room for whole vectors from {@code from} on; what is there is
   *     overwritten
   * @param uniform in [0, 1)
   */
  Draw draw(float[] logits, int from, int count, SamplingSettings settings, double uniform) {
    int padded = Lanes.roundUp(count);
    Arrays.fill(logits, from + count, from + padded, Float.NEGATIVE_INFINITY);
    float max = max(logits, from, padded);
    if (!(Math.abs(max) <= Float.MAX_VALUE)) {
      throw new DivergedException(
          "the weights have diverged: the largest logit is " + max + "; lower the learning rate");
    }
    if (settings.temperature() == 0) {
      return new Draw(indexOf(max, logits, from, count), 0);
    }
    float scale = (float) (1 / settings.temperature());
    double total = exponentiate(logits, from, padded, max, scale);
    int kept = settings.topK() == 0 ? count : Math.min(settings.topK(), count);
    if (kept == count && settings.topP() == 1) {
      int index = find(count, uniform * total);
      return new Draw(index, logProb((logits[from + index] - max) * scale, total));
    }
    return drawFromNucleus(logits, from, count, max, scale, settings.topP(), kept, total, uniform);
  }

  private Draw drawFromNucleus(
      float[] logits,
      int from,
      int count,
      float max,
      float scale,
      double topP,
      int kept,
      double total,
      double uniform) {
    // Tokens below this cannot belong to the nucleus: together they weigh less than 1 - topP.
    double floor = kept == count ? (1 - topP) * total / count : 0;
    long[] order = Nucleus.sorted(logits, from, count, weights, floor);
    int keep = Math.min(kept, order.length);
    double mass = 0;
    for (int i = 0; i < keep; i++) {
      mass += weights[Nucleus.index(order[i])];
    }
    double enough = kept == count ? topP * total : topP * mass;
    double sum = 0;
    int nucleus = 0;
    while (nucleus < keep && (nucleus == 0 || sum < enough)) {
      sum += weights[Nucleus.index(order[nucleus++])];
    }
    double rest = uniform * sum;
    int at = 0;
    while (at < nucleus - 1 && rest >= weights[Nucleus.index(order[at])]) {
      rest -= weights[Nucleus.index(order[at++])];
    }
    int index = Nucleus.index(order[at]);
    return new Draw(index, logProb((logits[from + index] - max) * scale, sum));
  }

  private static float logProb(float exponent, double total) {
    return (float) Math.min(0, exponent - Math.log(total));
  }

  private static float max(float[] logits, int from, int padded) {
    FloatVector max = Lanes.load(logits, from);
    for (int i = Lanes.COUNT; i < padded; i += Lanes.COUNT) {
      max = max.max(Lanes.load(logits, from + i));
    }
    return max.reduceLanes(VectorOperators.MAX);
  }

  private static int indexOf(float max, float[] logits, int from, int count) {
    for (int i = 0; i < count; i++) {
      if (logits[from + i] == max) {
        return i;
      }
    }
    throw new ArithmeticException("a logit is not a number; the weights have diverged");
  }

  /** Fills {@link #weights} and {@link #sums}; the total. */
  private double exponentiate(float[] logits, int from, int padded, float max, float scale) {
    weights = Lanes.atLeast(weights, padded);
    int chunks = (padded + CHUNK - 1) / CHUNK;
    sums = sums.length >= chunks ? sums : new double[chunks];
    double total = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      FloatVector sum = FloatVector.zero(Lanes.SPECIES);
      int end = Math.min(padded, (chunk + 1) * CHUNK);
      for (int i = chunk * CHUNK; i < end; i += Lanes.COUNT) {
        FloatVector e = Lanes.exp(Lanes.load(logits, from + i).sub(max).mul(scale));
        e.intoArray(weights, i);
        sum = sum.add(e);
      }
      sums[chunk] = Lanes.sum(sum, scratch);
      total += sums[chunk];
    }
    return total;
  }

  /** The first index up to which the weights exceed {@code target}. */
  private int find(int count, double target) {
    int chunk = 0;
    int last = (count - 1) / CHUNK;
    double rest = target;
    while (chunk < last && rest >= sums[chunk]) {
      rest -= sums[chunk++];
    }
    int end = Math.min(count, (chunk + 1) * CHUNK);
    int best = chunk * CHUNK;
    for (int i = chunk * CHUNK; i < end; i++) {
      if (rest < weights[i]) {
        return i;
      }
      rest -= weights[i];
      best = weights[i] > weights[best] ? i : best;
    }
    // Rounding carried the target past the chunk's end.
    return best;
  }
}
