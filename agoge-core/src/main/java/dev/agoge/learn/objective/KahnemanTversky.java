package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.support.Parameter;
import java.util.List;

/**
 * KTO: learns from single examples that are good or bad, without pairs. With the log-ratio of an
 * example r = Σ (log π − log π_ref) and a reference point z,
 *
 * <pre>
 *   l = λ_D (1 − σ(β (r − z)))    desirable, weight above 0
 *   l = λ_U (1 − σ(β (z − r)))    undesirable, weight below 0
 * </pre>
 *
 * and L is the mean of l over the examples.
 *
 * <p>Ethayarajh et al., "KTO: Model Alignment as Prospect Theoretic Optimization", arXiv
 * 2402.01306. With one example a model call it is the step-level form with which STEVE (Lu et al.,
 * arXiv 2503.12532) learns from verified steps; with one a trajectory, M-KTO (Xiong et al., arXiv
 * 2409.02392).
 *
 * <p>The paper's z is KL(π‖π_ref) of the present policy, estimated on prompts with other prompts'
 * answers, held fixed in the derivative, and not below 0. Here the examples were drawn by the
 * policy itself, so that the mean of log π_old − log π_ref over them estimates that divergence as
 * it was when they were drawn; it costs no further pass and is not below 0 either. Where others
 * than the agent spoke (an expert), it is only a reference point. Of the weights only the sign
 * matters.
 *
 * @param unit what an example is
 * @param beta β, how far the policy may go
 * @param desirable λ_D
 * @param undesirable λ_U
 * @param renewEvery after how many updates π_ref becomes the present policy; 0 for never
 */
public record KahnemanTversky(
    @Parameter(value = "what one example is", fallback = "call") Unit unit,
    @Parameter(value = "beta: how far to go", fallback = "0.1", min = 0) double beta,
    @Parameter(value = "weight of desirable examples", fallback = "1", min = 0) double desirable,
    @Parameter(value = "weight of undesirable examples", fallback = "1", min = 0)
        double undesirable,
    @Parameter(
            value = "updates after which the reference becomes the present policy; 0 for never",
            fallback = "0",
            min = 0)
        int renewEvery)
    implements Objective {

  @Override
  public String name() {
    return "kto";
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
  public boolean skipsZeroWeights() {
    return true;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    List<Span> examples = Span.of(batch, unit);
    double point = referencePoint(batch, examples);
    slopes.measure("kto_reference_point", point);
    double loss = 0;
    for (Span example : examples) {
      boolean good = example.sum(batch.advantages()) > 0;
      double ratio = example.sum(batch.logProbs()) - example.sum(batch.reference());
      double share = (good ? desirable : undesirable) / examples.size();
      double toward = good ? beta : -beta;
      double value = Logistic.sigmoid(toward * (ratio - point));
      loss += share * (1 - value);
      example.slope(slopes, -share * toward * value * (1 - value));
      slopes.measure(good ? "desirable_ratio" : "undesirable_ratio", ratio);
      slopes.measure("desirable_share", good ? 1 : 0);
    }
    return loss;
  }

  private static double referencePoint(TokenBatch batch, List<Span> examples) {
    double mean =
        examples.stream()
            .mapToDouble(e -> e.sum(batch.old()) - e.sum(batch.reference()))
            .average()
            .orElse(0);
    return Math.max(0, mean);
  }
}
