package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import java.util.List;
import java.util.Objects;

/**
 * Learns from calls of one role only; all others become context. After {@link ExpertLabels} with
 * the role {@code teacher} it is DAgger (Ross et al., "A Reduction of Imitation Learning and
 * Structured Prediction to No-Regret Online Learning", arXiv 1011.0686): the agent goes where it
 * goes, and learns what the expert would have said there. The original gathers all rounds into one
 * data set; here each update learns from its own.
 *
 * @param role of the calls that are learnt
 */
public record OnlyRole(
    @Parameter("role of the calls that are learnt, such as teacher or demonstration") String role)
    implements Transform {

  @Override
  public String name() {
    return "only";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return group.stream()
        .map(j -> Marks.steps(j, i -> only(j.trajectory().steps().get(i))))
        .toList();
  }

  private Step only(Step step) {
    return step.withCalls(step.calls().stream().map(this::only).toList());
  }

  private ModelCall only(ModelCall call) {
    return Objects.equals(call.role(), role) ? call : call.withRole(Marks.CONTEXT);
  }
}
