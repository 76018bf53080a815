package dev.agoge.torch.sampling;

import dev.agoge.torch.decoder.DecoderConfig;
import jdk.incubator.vector.FloatVector;

/**
 * Rotary position embedding (Su et al., 2021) in Hugging Face's layout: element {@code i} of a head
 * turns with element {@code i + half}.
 */
final class Rope {
  private final int half;
  private final float[] cosines;
  private final float[] sines;

  Rope(DecoderConfig config) {
    half = config.headSize() / 2;
    cosines = new float[config.context() * half];
    sines = new float[config.context() * half];
    for (int i = 0; i < half; i++) {
      // Single precision on purpose, as in the trainer and in transformers: angles must agree.
      float frequency = (float) (1 / Math.pow(config.ropeTheta(), 2.0 * i / config.headSize()));
      for (int position = 0; position < config.context(); position++) {
        float angle = position * frequency;
        cosines[position * half + i] = (float) Math.cos(angle);
        sines[position * half + i] = (float) Math.sin(angle);
      }
    }
  }

  /** Turns {@code heads} heads in place and multiplies them by {@code scale}. */
  void turn(float[] x, int from, int heads, int position, float scale) {
    int table = position * half;
    for (int head = 0; head < heads; head++) {
      int at = from + head * 2 * half;
      int i = 0;
      for (; i + Lanes.COUNT <= half; i += Lanes.COUNT) {
        FloatVector c = Lanes.load(cosines, table + i).mul(scale);
        FloatVector s = Lanes.load(sines, table + i).mul(scale);
        FloatVector a = Lanes.load(x, at + i);
        FloatVector b = Lanes.load(x, at + i + half);
        a.mul(c).sub(b.mul(s)).intoArray(x, at + i);
        b.mul(c).add(a.mul(s)).intoArray(x, at + i + half);
      }
      for (; i < half; i++) {
        float c = cosines[table + i] * scale;
        float s = sines[table + i] * scale;
        float a = x[at + i];
        float b = x[at + i + half];
        x[at + i] = a * c - b * s;
        x[at + i + half] = b * c + a * s;
      }
    }
  }
}
