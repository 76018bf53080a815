package dev.agoge.trajectory;

import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;

/**
 * One call to a model, as the model saw it.
 *
 * <p>Calls form a graph: a call either starts from nothing ({@code parent} is -1) or extends
 * everything that an earlier call saw and said. What this call saw is the parent's prompt and
 * output followed by {@link #appended}; concatenated from root to leaf these are exactly the ids
 * the model processed.
 *
 * @param role what the call was for, such as {@code act}
 * @param policyVersion which weights answered
 * @param sampling the settings used
 * @param parent place of the extended call among the trajectory's calls, or -1
 * @param appended prompt ids after the parent's context
 * @param output ids the model produced, the end token included
 * @param logProbs log-probability of each output id under the settings and constraint used; empty
 *     if unknown
 * @param allowed the ids each output id was drawn from, see {@link
 *     dev.agoge.model.Generation#allowed}
 * @param finish why it ended
 * @param nanos how long the call took
 */
public record ModelCall(
    String role,
    String policyVersion,
    SamplingSettings sampling,
    int parent,
    int[] appended,
    int[] output,
    float[] logProbs,
    int[][] allowed,
    FinishReason finish,
    long nanos) {
  public ModelCall {
    if (logProbs.length != 0 && logProbs.length != output.length) {
      throw new IllegalArgumentException(
          logProbs.length + " log-probabilities for " + output.length + " output tokens");
    }
    if (allowed.length != 0 && allowed.length != output.length) {
      throw new IllegalArgumentException(
          allowed.length + " allowed sets for " + output.length + " output tokens");
    }
  }

  /** The same call at another place in the graph. */
  public ModelCall withParent(int other) {
    return other == parent ? this : with(role, other, appended);
  }

  /** The same call for another purpose. */
  public ModelCall withRole(String other) {
    return other.equals(role) ? this : with(other, parent, appended);
  }

  /** The same output after another prompt. */
  public ModelCall after(int otherParent, int[] otherAppended) {
    return with(role, otherParent, otherAppended);
  }

  private ModelCall with(String otherRole, int otherParent, int[] otherAppended) {
    return new ModelCall(
        otherRole,
        policyVersion,
        sampling,
        otherParent,
        otherAppended,
        output,
        logProbs,
        allowed,
        finish,
        nanos);
  }
}
