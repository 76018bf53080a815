package dev.agoge.learn.objective;

import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import java.util.stream.IntStream;

/**
 * Kickstarting: the clipped surrogate on what the agent said, and imitation of what a teacher would
 * have said in its place, which fades.
 *
 * <pre>
 *   L = L_surrogate(agent's tokens) − λ(k) Σ share log π(teacher's tokens)
 *   λ(k) = λ₀ max(0, 1 − done / until)
 * </pre>
 *
 * <p>Schmitt et al., "Kickstarting Deep Reinforcement Learning", arXiv 1803.03835: there the second
 * term is the cross-entropy from the teacher's whole distribution on the student's states, and λ is
 * changed by population-based training. Here the teacher is deterministic (the environment's
 * expert), so that its distribution is one action, and λ falls in a straight line. What the teacher
 * would have said are model calls of the role {@value #TEACHER} on the agent's own prompts; the
 * transform {@code expert-labels} adds them. Both kinds of tokens share the average, so that λ
 * weighs a token of the one against a token of the other.
 *
 * @param surrogate for the agent's own tokens
 * @param weight λ₀
 * @param until share of the run after which the teacher is gone
 */
public record Kickstart(
    @Parameter("for what the agent said itself") ClippedSurrogate surrogate,
    @Parameter(value = "weight of the teacher at first", fallback = "1", min = 0) double weight,
    @Parameter(
            value = "share of the run after which the teacher is gone",
            fallback = "0.5",
            min = 0.01,
            max = 1)
        double until)
    implements Objective {
  /** Role of a call that says what the teacher would have said. */
  public static final String TEACHER = "teacher";

  @Override
  public String name() {
    return "kickstart";
  }

  @Override
  public Reference reference() {
    return surrogate.reference();
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    int[] own = IntStream.range(0, batch.size()).filter(i -> !teachers(batch, i)).toArray();
    Slopes ownSlopes = new Slopes(own.length);
    double loss = surrogate.loss(batch.only(own), ownSlopes);
    slopes.addAll(ownSlopes, own);
    double lambda = lambda(batch.moment());
    for (int i = 0; i < batch.size(); i++) {
      if (teachers(batch, i)) {
        loss -= lambda * batch.shares()[i] * batch.logProbs()[i];
        slopes.add(i, -lambda * batch.shares()[i]);
        slopes.measure("teacher_nll", -batch.logProbs()[i]);
      }
    }
    slopes.measure("teacher_weight", lambda);
    return loss;
  }

  private double lambda(Moment moment) {
    return weight * Math.max(0, 1 - moment.done() / until);
  }

  private static boolean teachers(TokenBatch batch, int token) {
    Origin origin = batch.origins()[token];
    ModelCall call =
        batch
            .examples()
            .get(origin.example())
            .parts()
            .get(origin.part())
            .trajectory()
            .calls()
            .get(origin.call());
    return call.role().equals(TEACHER);
  }
}
