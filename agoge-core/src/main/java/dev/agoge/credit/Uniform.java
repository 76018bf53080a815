package dev.agoge.credit;

import dev.agoge.agent.Demonstrator;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The same weight for everything that was said on purpose: for objectives that compare whole
 * trajectories, and for plain imitation of what earlier parts let through. Calls that stand in the
 * context only, of role {@code noise}, {@code error} or {@code context}, weigh 0.
 *
 * @param weight of each token
 */
public record Uniform(@Parameter(value = "of each token", fallback = "1") double weight)
    implements Credit {
  private static final Set<String> CONTEXT = Set.of("context", "error", Demonstrator.NOISE);

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(this::weigh).toList();
  }

  private Credited weigh(Judged judged) {
    List<ModelCall> calls = judged.trajectory().calls();
    float[][] weights = new float[calls.size()][];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = new float[calls.get(c).output().length];
      boolean context = CONTEXT.contains(calls.get(c).role());
      Arrays.fill(weights[c], context ? 0 : (float) weight);
    }
    return new Credited(judged.trajectory(), weights);
  }
}
