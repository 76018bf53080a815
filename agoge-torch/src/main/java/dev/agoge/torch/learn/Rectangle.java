package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Sequences of like length side by side, as tensors. P is the number of scored tokens.
 *
 * @param ids tokens, padded at the end, [batch, length]
 * @param rows place of each scored token's predecessor in the flattened ids
 * @param candidates what each token was drawn from
 * @param samples the sequences
 * @param scored their P scored tokens, in order
 * @param tokens how many places there are, padding included
 */
record Rectangle(
    Tensor ids,
    Tensor rows,
    Candidates candidates,
    List<Sample> samples,
    List<ScoredToken> scored,
    long tokens) {

  /** Builds the tensors; inside a scope. */
  static Rectangle of(List<Sample> samples, int vocabulary, Backend backend) {
    int length = samples.stream().mapToInt(s -> s.ids().length).max().orElseThrow();
    long[] ids = new long[samples.size() * length];
    List<ScoredToken> all = samples.stream().flatMap(s -> s.scored().stream()).toList();
    long[] rows = new long[all.size()];
    int p = 0;
    for (int b = 0; b < samples.size(); b++) {
      Sample sample = samples.get(b);
      for (int t = 0; t < sample.ids().length; t++) {
        ids[b * length + t] = sample.ids()[t];
      }
      for (ScoredToken token : sample.scored()) {
        rows[p++] = (long) b * length + token.row();
      }
    }
    return new Rectangle(
        backend.indices(ids, samples.size(), length),
        backend.indices(rows, p),
        Candidates.of(all, vocabulary, backend),
        samples,
        all,
        ids.length);
  }
}
