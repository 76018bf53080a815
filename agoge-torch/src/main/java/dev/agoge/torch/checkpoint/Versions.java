package dev.agoge.torch.checkpoint;

import dev.agoge.support.Digest;
import dev.agoge.torch.decoder.DecoderWeights;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Names of weights. */
public final class Versions {
  private Versions() {}

  /** The number of updates and the start of a digest of all weights: {@code u120-3fa9c1d2}. */
  public static String of(long updates, DecoderWeights weights) {
    MessageDigest digest = Digest.sha256();
    for (String name : weights.names()) {
      float[] values = weights.get(name);
      ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    }
    return "u" + updates + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}
