package dev.agoge.bridge.serve;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import dev.agoge.environments.tools.Argument;
import dev.agoge.environments.tools.Signature;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import java.util.List;

/** Tools of the tests: reach 5 by adding. */
public final class Adder implements Environment {
  private static final int TARGET = 5;
  private static final Toolbox TOOLS =
      new Toolbox(
          List.of(
              Signature.of(
                  "add", "Adds.", Argument.of("n", Argument.Type.INTEGER, "how much to add"))));

  public static String add(long n) {
    return ToolCall.of("add", "n", n).action().text();
  }

  @Override
  public EnvironmentSpec spec() {
    return EnvironmentSpec.textual("adder-v1", "reach five", RewardSpec.BINARY, 10);
  }

  @Override
  public TaskSet tasks(Split split) {
    String id = split.label() + "-0";
    return TaskSet.of(List.of(new Task("adder-v1", id, split, "adding", 1, id)));
  }

  @Override
  public List<Tool> tools() {
    return TOOLS.tools();
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Adding(task, new Sum(0, "reach 5"));
  }

  /** So far, and what was said of the last action. */
  record Sum(long sum, String note) {}

  private static final class Adding extends NativeEpisode<Sum> {
    Adding(Task task, Sum state) {
      super(task, state);
    }

    @Override
    protected Observation observe(Sum state) {
      return Observation.of(
          state.note + "; sum " + state.sum,
          isFinal(state) ? List.of() : List.of(add(1), add(2)),
          "" + state.sum);
    }

    @Override
    protected Transition<Sum> transition(Sum state, Action action) {
      return switch (TOOLS.read(action.text())) {
        case Toolbox.Reading.Call(ToolCall call) -> {
          var next = new Sum(state.sum + call.integer("n"), "added");
          yield new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), true);
        }
        case Toolbox.Reading.Refused(String reason) ->
            new Transition<>(new Sum(state.sum, reason), Rewards.single(0), false);
      };
    }

    @Override
    protected boolean isFinal(Sum state) {
      return state.sum >= TARGET;
    }

    @Override
    protected double progressOf(Sum state) {
      return Math.clamp(state.sum / (double) TARGET, 0, 1);
    }

    @Override
    protected NativeEpisode<Sum> at(Sum state) {
      return new Adding(task(), state);
    }
  }
}
