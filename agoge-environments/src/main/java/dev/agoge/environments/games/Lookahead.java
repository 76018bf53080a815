package dev.agoge.environments.games;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for moves that lead to success, breadth first. Chance and the others are known, so that
 * every move leads to one position only.
 */
final class Lookahead<S> {
  private static final int POSITIONS = 20_000;

  private final Table<S> table;

  Lookahead(Table<S> table) {
    this.table = table;
  }

  /** A position and the first of the moves that led there. */
  private record Reached<S>(Position<S> position, int first) {}

  /** The first move to a success; {@link Strategy#NONE} if none is near enough to be found. */
  int firstMove(Position<S> start) {
    Game<S> game = table.setup().game();
    Deque<Reached<S>> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(new Reached<>(start, Strategy.NONE));
    while (!open.isEmpty() && seen.size() < POSITIONS) {
      Reached<S> here = open.remove();
      for (int i = 0; i < game.moves(here.position.state()); i++) {
        Position<S> next = table.play(here.position, i);
        int first = here.first == Strategy.NONE ? i : here.first;
        if (table.isOver(next)) {
          if (table.isSuccess(next)) {
            return first;
          }
        } else if (seen.add(game.key(next.state()) + "/" + next.plies())) {
          open.add(new Reached<>(next, first));
        }
      }
    }
    return Strategy.NONE;
  }
}
