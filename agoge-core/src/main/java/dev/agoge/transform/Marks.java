package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Gives calls other roles. Credit that imitates gives no weight to {@link #CONTEXT} and {@link
 * #ERROR}, so that what is marked stays in the context, token by token, and is not learnt.
 */
final class Marks {
  /** Role of a call that is not worth imitating. */
  static final String CONTEXT = "context";

  /** Role of a call that led astray. */
  static final String ERROR = "error";

  private Marks() {}

  /** The same step, its calls in another role. */
  static Step mark(Step step, String role) {
    return step.withCalls(step.calls().stream().map(c -> c.withRole(role)).toList());
  }

  /** The steps before some place in another role, and nothing after them. */
  static List<Step> prefix(Trajectory trajectory, int steps, String role) {
    return trajectory.steps().subList(0, steps).stream().map(s -> mark(s, role)).toList();
  }

  /** The same episode, of which only some steps are learnt. */
  static Judged keep(Judged judged, boolean[] kept) {
    List<Step> steps = judged.trajectory().steps();
    return steps(judged, i -> kept[i] ? steps.get(i) : mark(steps.get(i), CONTEXT));
  }

  /** The same episode with other calls in its steps. */
  static Judged steps(Judged judged, IntFunction<Step> change) {
    Trajectory trajectory = judged.trajectory();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < trajectory.steps().size(); i++) {
      steps.add(change.apply(i));
    }
    return new Judged(trajectory.with(trajectory.id(), steps), judged.judgement(), judged.values());
  }
}
