package dev.agoge.credit;

import dev.agoge.agent.Demonstrator;
import dev.agoge.trajectory.ModelCall;
import java.util.Arrays;
import java.util.List;

/**
 * The same weight for everything that was said on purpose: for objectives that compare whole
 * trajectories, and for plain imitation of what earlier parts let through. Only the noise that an
 * expert had to recover from has weight 0.
 */
public record Uniform() implements Credit {

  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return group.stream().map(Uniform::weigh).toList();
  }

  private static Credited weigh(Judged judged) {
    List<ModelCall> calls = judged.trajectory().calls();
    float[][] weights = new float[calls.size()][];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = new float[calls.get(c).output().length];
      boolean noise = calls.get(c).role().equals(Demonstrator.NOISE);
      Arrays.fill(weights[c], noise ? 0 : 1);
    }
    return new Credited(judged.trajectory(), weights);
  }
}
