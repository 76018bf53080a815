package dev.agoge.environments.code;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.code.Exercise.Test;
import dev.agoge.environments.sandbox.Outcome;
import dev.agoge.environments.sandbox.Run;
import java.util.ArrayList;
import java.util.List;

/** An attempt at a function. */
final class CodeEpisode extends NativeEpisode<CodeState> {
  /** Progress below success is the share of visible tests, times this. */
  private static final double UNSOLVED = 0.9;

  private final Exercise exercise;
  private final Examiner examiner;

  CodeEpisode(Task task, Exercise exercise, Examiner examiner) {
    this(task, exercise, examiner, CodeState.START);
  }

  private CodeEpisode(Task task, Exercise exercise, Examiner examiner, CodeState state) {
    super(task, state);
    this.exercise = exercise;
    this.examiner = examiner;
  }

  Exercise exercise() {
    return exercise;
  }

  @Override
  protected Observation observe(CodeState state) {
    return new CodeObservation(exercise, state);
  }

  @Override
  protected Transition<CodeState> transition(CodeState state, Action action) {
    return switch (Request.read(action.text(), exercise)) {
      case Request.Try(String code) ->
          new Transition<>(tried(state, code), Rewards.single(0), true);
      case Request.Submit(String code) -> submitted(state, code);
      case Request.Unclear(String reason) ->
          new Transition<>(state.says(reason), Rewards.single(0), false);
    };
  }

  /** Runs the code, then the visible tests up to the first that has to be stopped. */
  private CodeState tried(CodeState state, String code) {
    Run alone = examiner.run(code);
    if (!(alone.outcome() instanceof Outcome.Completed)) {
      return state.says("The code does not run: " + Texts.failure(alone.outcome()) + ".");
    }
    List<String> results = new ArrayList<>();
    int passed = 0;
    for (Test test : exercise.visible()) {
      Run run = examiner.run(code, test.call());
      passed += Examiner.passes(run, test) ? 1 : 0;
      results.add(Texts.result(results.size() + 1, test, run));
      if (run.outcome() instanceof Outcome.Stopped) {
        break;
      }
    }
    String head = passed + " of " + exercise.visible().size() + " visible tests pass.\n";
    int best = Math.max(state.best(), passed);
    return new CodeState(best, false, false, head + String.join("\n", results));
  }

  private Transition<CodeState> submitted(CodeState state, String code) {
    boolean solved = examiner.passesAll(code, exercise.hidden());
    String message = solved ? "All hidden tests pass." : "Not all hidden tests pass.";
    return new Transition<>(
        new CodeState(state.best(), true, solved, message), Rewards.single(solved ? 1 : 0), true);
  }

  @Override
  protected boolean isFinal(CodeState state) {
    return state.submitted();
  }

  @Override
  protected double progressOf(CodeState state) {
    return state.solved() ? 1 : UNSOLVED * state.best() / exercise.visible().size();
  }

  @Override
  protected NativeEpisode<CodeState> at(CodeState state) {
    return new CodeEpisode(task(), exercise, examiner, state);
  }
}
