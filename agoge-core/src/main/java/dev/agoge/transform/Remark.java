package dev.agoge.transform;

import dev.agoge.agent.PromptFormat;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Tokenizer;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the agent say something before it acts: {@code <|obs|>observation<|act|>remark<|end|>} and
 * then {@code <|act|>action<|end|>}. The remark is a call of its own, which the action's call
 * extends; calls to come move up by one place.
 */
final class Remark {
  /** Role of a call that looks back on a mistake. */
  static final String REFLECTION = "reflection";

  private Remark() {}

  /**
   * The same episode with a remark.
   *
   * @param step before whose last call it is said; it has one
   */
  static Trajectory before(
      Trajectory trajectory, int step, String role, String text, Tokenizer tokenizer) {
    int place = -1;
    for (Step each : trajectory.steps().subList(0, step + 1)) {
      place += each.calls().size();
    }
    ModelCall act = trajectory.steps().get(step).calls().getLast();
    ModelCall remark = said(act, role, PromptFormat.reply(text, tokenizer));
    ModelCall acts = act.after(place, new int[] {tokenizer.id(PromptFormat.ACT)});
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < trajectory.steps().size(); i++) {
      List<ModelCall> calls = new ArrayList<>();
      for (ModelCall call : trajectory.steps().get(i).calls()) {
        calls.add(call.parent() < place ? call : call.withParent(call.parent() + 1));
      }
      if (i == step) {
        calls.removeLast();
        calls.add(remark);
        calls.add(acts);
      }
      steps.add(trajectory.steps().get(i).withCalls(calls));
    }
    return trajectory.with(trajectory.id(), steps);
  }

  /** Free, as nothing constrains what is said for oneself. */
  private static ModelCall said(ModelCall act, String role, int[] output) {
    return new ModelCall(
        role,
        act.policyVersion(),
        act.sampling(),
        act.parent(),
        act.appended(),
        output,
        new float[0],
        new int[0][],
        FinishReason.STOP,
        0);
  }
}
