package dev.agoge.environments.crafting;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.Optional;

/** An attempt to craft the goal. */
final class CraftingEpisode extends NativeEpisode<CraftingState> {
  private final Board board;

  CraftingEpisode(Task task, Board board) {
    this(task, board, new CraftingState(new int[board.workshop().size()], false));
  }

  private CraftingEpisode(Task task, Board board, CraftingState state) {
    super(task, state);
    this.board = board;
  }

  Board board() {
    return board;
  }

  @Override
  protected Observation observe(CraftingState state) {
    return new CraftingObservation(board, state);
  }

  @Override
  protected Transition<CraftingState> transition(CraftingState state, Action action) {
    Optional<Command> command =
        board.understand(action.text()).filter(c -> c.possible(state.have()));
    if (command.isEmpty()) {
      return new Transition<>(state, Rewards.single(0), false);
    }
    CraftingState next = new CraftingState(command.get().apply(state.have()), true);
    return new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), true);
  }

  @Override
  protected boolean isFinal(CraftingState state) {
    return state.have()[board.goal()] > 0;
  }

  @Override
  protected double progressOf(CraftingState state) {
    return 1 - (double) board.planner().plan(state.have()).steps() / board.steps();
  }

  @Override
  protected NativeEpisode<CraftingState> at(CraftingState state) {
    return new CraftingEpisode(task(), board, state);
  }
}
