package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What each of P tokens was drawn from, so that its log-probability can be computed again under the
 * same temperature and the same allowed ids.
 *
 * <p>Where every token was constrained, only the allowed logits are gathered: K columns, the size
 * of the largest set, instead of the whole vocabulary. Top-p and top-k are not repeated here: which
 * tokens they keep depends on the weights, so the probability meant is the one before truncation.
 *
 * @param columns ids to gather, [P, K], or empty for the whole vocabulary
 * @param mask 0 where allowed and hugely negative elsewhere, [P, K]; empty if all are allowed
 * @param target place of the drawn token among the columns, [P, 1]
 * @param temperature [P, 1]; empty if all are 1
 */
record Candidates(
    Optional<Tensor> columns, Optional<Tensor> mask, Tensor target, Optional<Tensor> temperature) {
  /** Finite, because 0 · ∞ is not a number and the entropy multiplies. */
  private static final float FORBIDDEN = -1e30f;

  /**
   * Log-probabilities over the candidates.
   *
   * @param logits [P, vocabulary]
   * @return [P, K]
   */
  Tensor logSoftmax(Tensor logits) {
    Tensor x = columns.isPresent() ? logits.gather(1, columns.get()) : logits;
    if (temperature.isPresent()) {
      x = x.div(temperature.get());
    }
    if (mask.isPresent()) {
      x = x.add(mask.get());
    }
    return torch.log_softmax(x, 1);
  }

  static Candidates of(List<ScoredToken> tokens, int vocabulary, Backend backend) {
    int p = tokens.size();
    boolean gathered = tokens.stream().allMatch(t -> t.allowed().length > 0);
    boolean constrained = tokens.stream().anyMatch(t -> t.allowed().length > 0);
    int k =
        gathered ? tokens.stream().mapToInt(t -> t.allowed().length).max().orElse(1) : vocabulary;
    long[] columns = new long[gathered ? p * k : 0];
    float[] mask = new float[constrained ? p * k : 0];
    long[] target = new long[p];
    float[] temperature = new float[p];
    for (int i = 0; i < p; i++) {
      ScoredToken token = tokens.get(i);
      int[] allowed = token.allowed();
      temperature[i] = (float) token.temperature();
      target[i] = gathered ? Arrays.binarySearch(allowed, token.target()) : token.target();
      if (gathered) {
        for (int j = 0; j < k; j++) {
          columns[i * k + j] = j < allowed.length ? allowed[j] : 0;
          mask[i * k + j] = j < allowed.length ? 0 : FORBIDDEN;
        }
      } else if (allowed.length > 0) {
        Arrays.fill(mask, i * k, (i + 1) * k, FORBIDDEN);
        for (int id : allowed) {
          mask[i * k + id] = 0;
        }
      }
    }
    boolean plain = tokens.stream().allMatch(t -> t.temperature() == 1);
    return new Candidates(
        gathered ? Optional.of(backend.indices(columns, p, k)) : Optional.empty(),
        constrained ? Optional.of(backend.numbers(mask, p, k)) : Optional.empty(),
        backend.indices(target, p, 1),
        plain ? Optional.empty() : Optional.of(backend.numbers(temperature, p, 1)));
  }
}
