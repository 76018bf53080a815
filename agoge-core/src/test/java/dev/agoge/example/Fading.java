package dev.agoge.example;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Credited;
import dev.agoge.credit.GroupRelative;
import dev.agoge.credit.Judged;
import dev.agoge.support.Parameter;
import java.util.List;

/**
 * GRPO that fades: the further a step is from the end, the less of the episode's advantage it has.
 *
 * @param factor for each step in between
 */
public record Fading(
    @Parameter(
            value = "factor for each step between a step and the end",
            fallback = "0.9",
            min = 0,
            max = 1)
        double factor)
    implements Credit {

  @Override
  public String name() {
    return "fading";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    return new GroupRelative(true).assign(group).stream().map(this::faded).toList();
  }

  private Credited faded(Credited whole) {
    double[] steps = whole.bySteps();
    for (int t = 0; t < steps.length; t++) {
      steps[t] *= Math.pow(factor, steps.length - 1 - t);
    }
    return Credited.perStep(whole.trajectory(), steps);
  }
}
