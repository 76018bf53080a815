package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;
import java.util.List;

/**
 * The update of WebRL: the policy that is best under a KL constraint to π_ref has log-ratios that
 * are proportional to the advantages, so these are regressed upon each other, action by action.
 *
 * <pre>
 *   L = mean over actions of (β Σ (log π − log π_ref) − A)²
 * </pre>
 *
 * <p>Qi et al., "WebRL: Training LLM Web Agents via Self-Evolving Online Curriculum Reinforcement
 * Learning", arXiv 2411.02337, the KL-constrained policy update. Nothing in it asks who drew the
 * action, so it takes replayed ones as well as new ones. π_ref is the policy of the previous phase:
 * {@code renewEvery} says how many updates a phase has. An action's advantage is the mean of its
 * tokens'.
 *
 * @param unit what one action is
 * @param beta β; large keeps the policy close
 * @param renewEvery updates of a phase; 0 for a single one
 */
public record AdvantageRegression(
    @Parameter(value = "what one action is", fallback = "call") Unit unit,
    @Parameter(value = "beta: large keeps the policy close", fallback = "1", min = 0.001)
        double beta,
    @Parameter(
            value = "updates after which the reference becomes the present policy; 0 for never",
            fallback = "0",
            min = 0)
        int renewEvery)
    implements Objective {

  @Override
  public String name() {
    return "advantage-regression";
  }

  @Override
  public Reference reference() {
    return renewEvery == 0 ? Reference.START : Reference.renewed(renewEvery);
  }

  @Override
  public Scope scope() {
    return Scope.STEP;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    List<Span> actions = Span.of(batch, unit);
    double loss = 0;
    for (Span action : actions) {
      double ratio = action.sum(batch.logProbs()) - action.sum(batch.reference());
      double miss = beta * ratio - action.mean(batch.advantages());
      loss += miss * miss / actions.size();
      action.slope(slopes, 2 * beta * miss / actions.size());
      slopes.measure("log_ratio", ratio);
    }
    slopes.measure("kl", klOf(batch));
    return loss;
  }

  private static double klOf(TokenBatch batch) {
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      sum += Divergence.K3.of(batch.reference()[i] - batch.logProbs()[i]);
    }
    return batch.size() == 0 ? 0 : sum / batch.size();
  }
}
