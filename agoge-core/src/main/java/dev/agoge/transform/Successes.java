package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import java.util.List;

/**
 * Keeps the episodes that solved their task: rejection sampling, as in STaR (Zelikman et al., arXiv
 * 2203.14465) and in the filtered demonstrations of AgentTuning (Zeng et al., arXiv 2310.12823).
 */
public record Successes() implements Transform {

  @Override
  public String name() {
    return "successes";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return group.stream().filter(j -> j.trajectory().success()).toList();
  }
}
