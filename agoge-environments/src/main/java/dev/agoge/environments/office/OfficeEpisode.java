package dev.agoge.environments.office;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;

/** An attempt at an errand. */
final class OfficeEpisode extends NativeEpisode<OfficeState> {
  private final Assignment assignment;
  private final Toolbox toolbox;

  OfficeEpisode(Task task, Assignment assignment, Toolbox toolbox) {
    this(
        task,
        assignment,
        toolbox,
        new OfficeState(assignment.errand().start(), 0, false, "", false, ""));
  }

  private OfficeEpisode(Task task, Assignment assignment, Toolbox toolbox, OfficeState state) {
    super(task, state);
    this.assignment = assignment;
    this.toolbox = toolbox;
  }

  Assignment assignment() {
    return assignment;
  }

  @Override
  protected Observation observe(OfficeState state) {
    return new OfficeObservation(assignment, state);
  }

  @Override
  protected Transition<OfficeState> transition(OfficeState state, Action action) {
    return switch (toolbox.read(action.text())) {
      case Toolbox.Reading.Refused(String reason) -> refused(state, "error: " + reason);
      case Toolbox.Reading.Call(ToolCall call) -> called(state, call);
    };
  }

  private static Transition<OfficeState> refused(OfficeState state, String why) {
    OfficeState same =
        new OfficeState(state.desk(), state.seen(), false, state.answer(), true, why);
    return new Transition<>(same, Rewards.single(0), false);
  }

  private Transition<OfficeState> called(OfficeState state, ToolCall call) {
    Outcome outcome = assignment.office().call(state.desk(), call);
    if (!outcome.done()) {
      return refused(state, outcome.text());
    }
    boolean finished = call.name().equals(OfficeTools.FINISH);
    String answer = finished ? call.optionalText("answer").orElse("") : state.answer();
    long seen = state.seen() | assignment.errand().reads().mask(call);
    OfficeState next =
        new OfficeState(outcome.desk(), seen, finished, answer, true, outcome.text());
    double reward = finished ? assignment.reward(next) : 0;
    return new Transition<>(next, Rewards.single(reward), true);
  }

  @Override
  protected boolean isFinal(OfficeState state) {
    return state.finished();
  }

  @Override
  protected double progressOf(OfficeState state) {
    return assignment.progress(state);
  }

  @Override
  protected NativeEpisode<OfficeState> at(OfficeState state) {
    return new OfficeEpisode(task(), assignment, toolbox, state);
  }
}
