package dev.agoge.torch.sampling;

import dev.agoge.agent.PromptFormat;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.Prompt;
import dev.agoge.model.SamplingSettings;
import dev.agoge.model.Tokenizer;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random decoders and prompts, and a tokenizer of numbered words. */
final class Models {
  private Models() {}

  /** An odd shape: nothing but the heads is a whole number of vectors. */
  static final DecoderConfig ODD = new DecoderConfig(101, 48, 2, 4, 2, 75, 160, 10_000, 1e-5);

  /** Of the kind that is trained here. */
  static final DecoderConfig USUAL = new DecoderConfig(512, 128, 2, 4, 4, 344, 256, 10_000, 1e-5);

  /** Weights large enough that the distributions are far from uniform. */
  static DecoderWeights weights(DecoderConfig config, long seed) {
    var random = new Random(seed);
    Map<String, float[]> values = new LinkedHashMap<>();
    DecoderWeights.shapes(config)
        .forEach(
            (name, shape) -> {
              boolean norm = shape.length == 1;
              double deviation = norm ? 0.1 : 1.5 / Math.sqrt((double) shape[1]);
              var array = new float[(int) (shape[0] * (norm ? 1 : shape[1]))];
              for (int i = 0; i < array.length; i++) {
                array[i] = (float) ((norm ? 1 : 0) + deviation * random.nextGaussian());
              }
              values.put(name, array);
            });
    return DecoderWeights.of(config, values);
  }

  /** The same with an end token that is never the most probable and hardly ever drawn. */
  static DecoderWeights neverEnding(DecoderConfig config, long seed) {
    DecoderWeights weights = weights(config, seed);
    int at = Words.END * config.width();
    Arrays.fill(weights.get(DecoderWeights.EMBEDDING), at, at + config.width(), 0);
    return weights;
  }

  static int[] prompt(DecoderConfig config, int length, long seed) {
    return new Random(seed).ints(length, 2, config.vocabulary()).toArray();
  }

  static GenerationRequest request(
      int[] prompt, SamplingSettings settings, List<String> choices, long seed, String name) {
    return new GenerationRequest(new Prompt.Tokens(prompt), settings, choices, seed, name);
  }

  /** Everything a generation says, in a form that compares bit by bit. */
  static String exactly(Generation g) {
    int[] bits = new int[g.logProbs().length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(g.logProbs()[i]);
    }
    return Arrays.toString(g.tokens())
        + Arrays.toString(bits)
        + Arrays.deepToString(g.allowed())
        + g.finish()
        + g.text();
  }

  /** Word {@code w17} is token 17; 0 pads and 1 ends. */
  record Words(int size) implements Tokenizer {
    static final int END = 1;

    @Override
    public int[] encode(String text) {
      return text.isEmpty()
          ? new int[0]
          : Arrays.stream(text.split(" "))
              .mapToInt(w -> Integer.parseInt(w.substring(1)))
              .toArray();
    }

    @Override
    public String decode(int[] ids) {
      return IntStream.of(ids)
          .filter(i -> i > 1)
          .mapToObj(i -> "w" + i)
          .collect(Collectors.joining(" "));
    }

    @Override
    public int id(String token) {
      return switch (token) {
        case PromptFormat.PAD -> 0;
        case PromptFormat.END -> END;
        default -> throw new IllegalArgumentException("no token " + token);
      };
    }
  }
}
