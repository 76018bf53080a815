package dev.agoge.environments.grid;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.Optional;

/** An attempt at a mission. */
final class GridEpisode extends NativeEpisode<GridState> {
  private final Stage stage;

  GridEpisode(Task task, Stage stage) {
    this(task, stage, stage.start());
  }

  private GridEpisode(Task task, Stage stage, GridState state) {
    super(task, state);
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  @Override
  protected Observation observe(GridState state) {
    return new GridObservation(stage, state);
  }

  @Override
  protected Transition<GridState> transition(GridState state, Action action) {
    Optional<Command> command = stage.phrases().understand(state, action.text());
    if (command.isEmpty()) {
      GridState same = state.telling("not understood: name an action and a thing that you see");
      return new Transition<>(same, Rewards.single(0), false);
    }
    Deed deed = stage.rules().act(state, command.get());
    if (!deed.valid()) {
      return new Transition<>(deed.state(), Rewards.single(0), false);
    }
    GridState next = deed.state().withLeft(state.left() - 1);
    return new Transition<>(next, Rewards.single(stage.isDone(next) ? 1 : 0), true);
  }

  @Override
  protected boolean isFinal(GridState state) {
    return stage.isOver(state);
  }

  @Override
  protected double progressOf(GridState state) {
    return stage.progress(state);
  }

  @Override
  protected NativeEpisode<GridState> at(GridState state) {
    return new GridEpisode(task(), stage, state);
  }
}
