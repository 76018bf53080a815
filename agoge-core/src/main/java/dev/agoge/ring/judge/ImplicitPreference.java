package dev.agoge.ring.judge;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.ring.value.Logistic;
import java.util.Map;
import java.util.TreeMap;

/**
 * The loss of an implicit reward model: DPO (Rafailov et al., arXiv 2305.18290, equation 7) on
 * whole trajectories, where the reference is the policy that played them,
 *
 * <pre>
 *   m = β (Σ (log π_φ − log π_old) of the better − the same of the worse)
 *   L = − log σ(m), the mean over pairs
 * </pre>
 */
record ImplicitPreference(double beta) implements Objective {

  @Override
  public String name() {
    return "implicit-preference";
  }

  @Override
  public Scope scope() {
    return Scope.STEP;
  }

  @Override
  public boolean takesPairs() {
    return true;
  }

  @Override
  public double loss(TokenBatch batch, Slopes slopes) {
    Map<Integer, Double> margins = new TreeMap<>();
    for (int i = 0; i < batch.size(); i++) {
      double gap = batch.logProbs()[i] - batch.old()[i];
      margins.merge(batch.origins()[i].example(), beta * sign(batch, i) * gap, Double::sum);
    }
    for (int i = 0; i < batch.size(); i++) {
      double margin = margins.getOrDefault(batch.origins()[i].example(), 0.0);
      double slope = (Logistic.sigmoid(margin) - 1) * beta * sign(batch, i);
      slopes.add(i, slope / margins.size());
    }
    margins.values().forEach(m -> slopes.measure("pairAccuracy", m > 0 ? 1 : m < 0 ? 0 : 0.5));
    return margins.values().stream().mapToDouble(m -> Logistic.loss(m, 1)).average().orElse(0);
  }

  private static int sign(TokenBatch batch, int token) {
    return batch.origins()[token].part() == 0 ? 1 : -1;
  }
}
