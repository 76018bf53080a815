package dev.agoge.environments.crafting;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** The items, other than the goal, that some actions make from here on, in the order made. */
  Set<String> madeBy(List<Action> actions) {
    Set<String> made = new LinkedHashSet<>();
    Workshop workshop = board.workshop();
    CraftingState state = state();
    for (Action action : actions) {
      CraftingState next = transition(state, action).state();
      for (int item = 0; item < workshop.size(); item++) {
        boolean more = next.have()[item] > state.have()[item];
        if (more && item != board.goal() && !workshop.isRaw(item)) {
          made.add(workshop.name(item));
        }
      }
      state = next;
    }
    return made;
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
