package dev.agoge.credit;

import dev.agoge.agent.Demonstrator;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.util.Set;

/** Which calls are there to be imitated: all but those whose role says that they are context. */
final class Imitable {
  private static final Set<String> CONTEXT = Set.of("context", "error", Demonstrator.NOISE);

  private Imitable() {}

  static boolean is(ModelCall call) {
    return !CONTEXT.contains(call.role());
  }

  /** One weight a step, for its calls that are to be imitated. */
  static Credited perStep(Trajectory trajectory, double[] weights) {
    return Credited.perCall(trajectory, weights, Imitable::is);
  }
}
