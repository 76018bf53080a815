package dev.agoge.credit;

import dev.agoge.support.Parameter;
import java.util.List;

/**
 * GRPO: Aᵢ = (Rᵢ − mean(R)) / std(R), or without the division (Dr. GRPO).
 *
 * <p>Shao et al., "DeepSeekMath", arXiv 2402.03300, equation 3 with outcome supervision; Liu et
 * al., "Understanding R1-Zero-Like Training", arXiv 2503.20783, for the form without the standard
 * deviation.
 *
 * @param standardise whether to divide by the group's standard deviation
 */
public record GroupRelative(
    @Parameter(value = "divide by the standard deviation of the group", fallback = "true")
        boolean standardise)
    implements Credit {

  @Override
  public String name() {
    return "grpo";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    return baseline.assign(group);
  }
}
