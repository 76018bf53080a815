package dev.agoge.bench;

import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.ModelSpec;
import dev.agoge.model.Prompt;
import dev.agoge.model.Tokenizer;
import dev.agoge.support.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says a random one of the choices after a fixed time, as a remote endpoint would. */
final class DelayedModel implements LanguageModel {
  private final long millis;

  DelayedModel(long millis) {
    this.millis = millis;
  }

  @Override
  public ModelSpec spec() {
    return new ModelSpec("stub", 1 << 20, true);
  }

  @Override
  public Optional<Tokenizer> tokenizer() {
    return Optional.of(new Bytes());
  }

  @Override
  public Generation generate(GenerationRequest request) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while thinking", e);
    }
    int at = Math.floorMod(Seeds.child(request.seed(), 0), request.choices().size());
    String said = request.choices().get(at);
    int prompt = request.prompt() instanceof Prompt.Tokens tokens ? tokens.ids().length : 0;
    int[] ids = {at, 0};
    float[] logProbs = {-1, 0};
    return new Generation(
        said, ids, logProbs, new int[0][], FinishReason.STOP, "stub", prompt, prompt);
  }

  /** One token a byte: the cheapest there is, since it is not the tokenizer that is measured. */
  private static final class Bytes implements Tokenizer {
    @Override
    public int[] encode(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int[] ids = new int[bytes.length];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = bytes[i] & 0xFF;
      }
      return ids;
    }

    @Override
    public String decode(int[] ids) {
      byte[] bytes = new byte[ids.length];
      for (int i = 0; i < ids.length; i++) {
        bytes[i] = (byte) ids[i];
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int id(String token) {
      return token.charAt(0);
    }

    @Override
    public int size() {
      return 256;
    }
  }
}
