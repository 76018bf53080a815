package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.List;

/**
 * GAE: the advantage of a critic's values, of turns, of tokens, or of turns and then tokens.
 *
 * <p>Schulman et al., arXiv 1506.02438; the arithmetic is in {@link Gae}. A turn's reward comes
 * after its last token; tokens of other players and of the environment lie in between and count for
 * nothing.
 *
 * <p>Turns and then tokens is the bi-level form of Wang et al., "RAGEN: Understanding
 * Self-Evolution in LLM Agents via Multi-Turn Reinforcement Learning", arXiv 2504.20073: first the
 * turns get advantages with discount γ and λ; then A + V of a turn is the reward of its last token,
 * and the tokens of each turn get advantages by themselves with discount and λ of their own. Here
 * the value of a turn is that of the state before it; RAGEN takes the one at its last token.
 *
 * @param discount γ between turns, and between tokens where there is one level
 * @param lambda λ likewise
 * @param level what the critic values
 * @param tokenDiscount γ between the tokens of a turn, in the second level
 * @param tokenLambda λ likewise
 * @param whiten whether all tokens of an update are centred and divided by their deviation
 */
public record GeneralisedAdvantage(
    @Parameter(value = "discount of later rewards", fallback = "1", min = 0, max = 1)
        double discount,
    @Parameter(value = "1 trusts returns, 0 trusts the critic", fallback = "0.95", min = 0, max = 1)
        double lambda,
    @Parameter(
            value = "what has advantages: a step, a token, or turns first and then their tokens",
            fallback = "step")
        Level level,
    @Parameter(
            value = "discount between tokens of a turn; only for bi-level",
            fallback = "1",
            min = 0,
            max = 1)
        double tokenDiscount,
    @Parameter(
            value = "lambda between tokens of a turn; only for bi-level",
            fallback = "1",
            min = 0,
            max = 1)
        double tokenLambda,
    @Parameter(value = "centre and scale over all tokens of the update", fallback = "true")
        boolean whiten)
    implements Credit {

  /** What has an advantage of its own. */
  public enum Level {
    /** A step. */
    STEP,
    /** A token. */
    TOKEN,
    /** A turn, and then each of its tokens. */
    BI_LEVEL
  }

  @Override
  public String name() {
    return "gae";
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
    if (level == Level.STEP) {
      double[] values = judged.values().ofSteps(judged.trajectory());
      return Credited.perStep(
          judged.trajectory(),
          Turns.perStep(
              judged, t -> Gae.advantages(t.rewards(), t.take(values), discount, lambda)));
    }
    double[][] values = judged.values().ofTokens(judged.trajectory());
    float[][] rows = Tokens.rows(judged);
    for (Tokens tokens : Tokens.of(judged)) {
      double[] own = tokens.take(values);
      double[] advantages =
          level == Level.TOKEN
              ? Gae.advantages(tokens.rewards(), own, discount, lambda)
              : biLevel(tokens, own);
      tokens.put(advantages, rows);
    }
    return new Credited(judged.trajectory(), rows);
  }

  private double[] biLevel(Tokens tokens, double[] values) {
    int[] starts = tokens.starts();
    int turns = starts.length - 1;
    double[] paid = new double[turns];
    double[] before = new double[turns];
    for (int k = 0; k < turns; k++) {
      paid[k] = tokens.rewards()[starts[k + 1] - 1];
      before[k] = values[starts[k]];
    }
    double[] worth = Gae.targets(paid, before, discount, lambda);
    double[] rewards = new double[values.length];
    double[] links = new double[values.length];
    for (int i = 0; i < links.length; i++) {
      links[i] = tokenDiscount;
    }
    for (int k = 0; k < turns; k++) {
      int last = starts[k + 1] - 1;
      rewards[last] = worth[k];
      links[last] = 0;
    }
    return Gae.advantages(rewards, values, links, tokenLambda);
  }
}
