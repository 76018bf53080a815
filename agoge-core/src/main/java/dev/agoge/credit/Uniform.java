package dev.agoge.credit;

import dev.agoge.agent.Demonstrator;
import dev.agoge.trajectory.ModelCall;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The weight 1 for whatever was said, by the agent or by an expert: plain imitation. Calls that
 * stand in the context only, of role {@code noise}, {@code error} or {@code context}, weigh 0.
 */
public record Uniform() implements Credit {
  private static final Set<String> CONTEXT = Set.of("context", "error", Demonstrator.NOISE);

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(Uniform::weighed).toList();
  }

  private static Credited weighed(Judged judged) {
    List<ModelCall> calls = judged.trajectory().calls();
    float[][] weights = new float[calls.size()][];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = new float[calls.get(c).output().length];
      Arrays.fill(weights[c], CONTEXT.contains(calls.get(c).role()) ? 0 : 1);
    }
    return new Credited(judged.trajectory(), weights);
  }
}
