package dev.agoge.environments.games.social;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * Negotiates by an aspiration that sinks with time (Faratin et al., "Negotiation decision functions
 * for autonomous agents", 1998): it accepts what reaches the aspiration, and asks for a share that
 * does, among these for one that takes least of what the other asked for and fewest items. It knows
 * its own values only.
 */
public record Concession() implements Strategy<Talks> {
  private static final double FIRST = 0.9;
  private static final double LAST = 0.5;

  @Override
  public int choose(Game<Talks> game, Talks state, double draw) {
    if (!(game instanceof Negotiation negotiation)) {
      throw new IllegalArgumentException("not a negotiation: " + game);
    }
    Items items = negotiation.items();
    int player = game.mover(state);
    int left = state.offer() < 0 ? 0 : items.worth(items.rest(state.offer()), player);
    if (negotiation.last(state)) {
      return left > 0 ? 0 : 1;
    }
    double time = (double) state.turn() / (negotiation.turns() - 1);
    double wanted = (FIRST + (LAST - FIRST) * time) * items.total(player);
    int share = modest(items, player, wanted, state.offer());
    if (left > 0 && left >= Math.min(wanted, items.worth(share, player))) {
      return 0;
    }
    return negotiation.moveOf(state, share);
  }

  private static int modest(Items items, int player, double wanted, int asked) {
    int best = items.shares() - 1;
    int least = Integer.MAX_VALUE;
    for (int share = 0; share < items.shares(); share++) {
      int worth = items.worth(share, player);
      if (worth >= wanted) {
        int overlap = asked < 0 ? 0 : items.overlap(share, asked);
        int cost = 10_000 * overlap + 100 * items.size(share) - worth;
        if (cost < least) {
          least = cost;
          best = share;
        }
      }
    }
    return best;
  }
}
