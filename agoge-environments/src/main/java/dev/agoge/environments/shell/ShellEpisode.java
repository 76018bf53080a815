package dev.agoge.environments.shell;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.shell.ShellState.Outcome;

/** An attempt to solve a puzzle. */
final class ShellEpisode extends NativeEpisode<ShellState> {
  private final Puzzle puzzle;

  ShellEpisode(Task task, Puzzle puzzle) {
    this(task, puzzle, new ShellState(puzzle.start(), 0, Outcome.OPEN, ""));
  }

  private ShellEpisode(Task task, Puzzle puzzle, ShellState state) {
    super(task, state);
    this.puzzle = puzzle;
  }

  Puzzle puzzle() {
    return puzzle;
  }

  @Override
  protected Observation observe(ShellState state) {
    return new ShellObservation(puzzle, state);
  }

  @Override
  protected Transition<ShellState> transition(ShellState state, Action action) {
    Rules.Step step = Rules.step(puzzle, state, action.text());
    String shown = step.state().message();
    ShellState next =
        shown.isEmpty() ? step.state().telling(ShellObservation.NOTHING) : step.state();
    boolean solved = next.outcome() == Outcome.SOLVED;
    return new Transition<>(next, Rewards.single(solved ? 1 : 0), step.valid());
  }

  @Override
  protected boolean isFinal(ShellState state) {
    return state.outcome() != Outcome.OPEN;
  }

  @Override
  protected double progressOf(ShellState state) {
    return Guide.progress(puzzle, state);
  }

  @Override
  protected NativeEpisode<ShellState> at(ShellState state) {
    return new ShellEpisode(task(), puzzle, state);
  }
}
