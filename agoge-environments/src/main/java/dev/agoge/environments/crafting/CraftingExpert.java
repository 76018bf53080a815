package dev.agoge.environments.crafting;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Follows a shortest plan depth first: what the recipe at hand lacks is obtained in the order in
 * which it is listed, then the recipe is carried out.
 */
final class CraftingExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof CraftingEpisode crafting)) {
      throw new IllegalArgumentException(
          "the expert of crafting cannot play task " + episode.task().id());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    int[] have = crafting.state().have();
    Planner planner = crafting.board().planner();
    return Optional.of(
        new Action(obtain(crafting.board(), planner.plan(have), have, crafting.board().goal())));
  }

  private static String obtain(Board board, Planner.Plan plan, int[] have, int item) {
    if (board.workshop().isRaw(item)) {
      return board.get(item, gathering(board.workshop(), item, plan.demand()[item] - have[item]));
    }
    int index = board.planner().formulaOf(item);
    Formula formula = board.planner().formula(index);
    int[] choice = plan.choices()[index];
    for (int slot = 0; slot < choice.length; slot++) {
      if (have[choice[slot]] < formula.counts()[slot]) {
        return obtain(board, plan, have, choice[slot]);
      }
    }
    return board.craft(formula, choice);
  }

  /** The smallest listed count that leaves as few further gatherings as possible. */
  private static int gathering(Workshop workshop, int item, int lack) {
    int largest = workshop.largestGet(item);
    int further = Math.ceilDiv(lack, largest) - 1;
    return workshop.commands().stream()
        .filter(c -> c.product() == item && lack - c.made() <= further * largest)
        .mapToInt(Command::made)
        .min()
        .orElse(largest);
  }
}
