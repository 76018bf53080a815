package dev.agoge.environments.shell;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Trials;

/** An attempt to solve a puzzle. */
final class ShellEpisode extends NativeEpisode<ShellState> {
  private final Puzzle puzzle;
  private final boolean choices;
  private ShellObservation seen;

  ShellEpisode(Task task, Puzzle puzzle, boolean choices) {
    this(task, puzzle, choices, start(puzzle, choices));
  }

  /** From the start of the same puzzle, with what has been found out about it. */
  ShellEpisode(Task task, ShellEpisode start) {
    this(task, start.puzzle, start.choices, start.seen);
  }

  private ShellEpisode(Task task, Puzzle puzzle, boolean choices, ShellObservation seen) {
    super(task, seen.state());
    this.puzzle = puzzle;
    this.choices = choices;
    this.seen = seen;
  }

  private static ShellObservation start(Puzzle puzzle, boolean choices) {
    Trials trials = new Trials(puzzle.start());
    return new ShellObservation(puzzle, choices, new ShellState(trials, 0, Outcome.OPEN, ""));
  }

  Puzzle puzzle() {
    return puzzle;
  }

  @Override
  protected ShellObservation observe(ShellState state) {
    if (!seen.state().equals(state)) {
      seen = new ShellObservation(puzzle, choices, state);
    }
    return seen;
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
    return new ShellEpisode(task(), puzzle, choices, observe(state));
  }
}
