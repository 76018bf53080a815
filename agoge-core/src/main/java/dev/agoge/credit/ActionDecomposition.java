package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * POAD: advantages of tokens, with time standing still inside an action.
 *
 * <p>Wen et al., "Reinforcing Language Agents via Policy Optimization with Action Decomposition",
 * arXiv 2405.15821. By Bellman backup with action decomposition (BAD) the value of a token that
 * does not end its action is that of the next token, undiscounted and unrewarded; only from the
 * last token of an action to the first of the next stands γ: the length of an action's wording then
 * does not change its worth. Advantages are {@link Gae} along this chain, with λ at every link.
 *
 * @param discount γ between actions
 * @param lambda λ, at every token
 * @param whiten whether all tokens of an update are centred and divided by their deviation
 */
public record ActionDecomposition(
    @Parameter(value = "discount between actions", fallback = "0.95", min = 0, max = 1)
        double discount,
    @Parameter(value = "1 trusts returns, 0 trusts the critic", fallback = "0.95", min = 0, max = 1)
        double lambda,
    @Parameter(value = "centre and scale over all tokens of the update", fallback = "true")
        boolean whiten)
    implements Credit {

  @Override
  public String name() {
    return "poad";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(this::credited).toList();
  }

  @Override
  public List<List<Credited>> assignAll(List<List<Judged>> groups) {
    List<List<Credited>> raw = groups.stream().map(this::assign).toList();
    return whiten ? Whitening.of(raw) : raw;
  }

  private Credited credited(Judged judged) {
    double[][] values = judged.values().ofTokens(judged.trajectory());
    float[][] rows = Tokens.rows(judged);
    for (Tokens tokens : Tokens.of(judged)) {
      tokens.put(
          Gae.advantages(tokens.rewards(), tokens.take(values), discounts(tokens), lambda), rows);
    }
    return new Credited(judged.trajectory(), rows);
  }

  /** 1 inside an action, γ after its last token. */
  private double[] discounts(Tokens tokens) {
    double[] discounts = new double[tokens.rewards().length];
    Arrays.fill(discounts, 1);
    int[] starts = tokens.starts();
    for (int k = 1; k < starts.length; k++) {
      discounts[starts[k] - 1] = discount;
    }
    return discounts;
  }
}
