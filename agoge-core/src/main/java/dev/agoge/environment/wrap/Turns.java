package dev.agoge.environment.wrap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns of an episode so far: a list that shares its beginning with those it grew from, so that
 * a turn more costs the same however many there were.
 *
 * @param last the latest turn; null in the empty list
 * @param before the list without it; null in the empty list
 * @param size how many turns there are
 */
record Turns(@Nullable Turn last, @Nullable Turns before, int size) {
  static final Turns NONE = new Turns(null, null, 0);

  /** What a player saw and did. */
  record Turn(int player, String seen, String did) {}

  Turns and(Turn turn) {
    return new Turns(turn, this, size + 1);
  }

  /** The turns of a player, the oldest first: others must not see what was shown to this one. */
  List<Turn> of(int player) {
    List<Turn> turns = new ArrayList<>();
    for (Turns rest = this; rest != null && rest.last != null; rest = rest.before) {
      if (rest.last.player() == player) {
        turns.add(rest.last);
      }
    }
    Collections.reverse(turns);
    return turns;
  }

  /** A player's first observation and last turns, as text that an observation can follow. */
  String window(int player, int turns) {
    List<Turn> mine = of(player);
    StringBuilder text = new StringBuilder();
    if (mine.size() > turns) {
      text.append(mine.getFirst().seen()).append("\n(").append(mine.size() - turns);
      text.append(mine.size() - turns == 1 ? " turn" : " turns").append(" not shown)\n");
    }
    for (Turn turn : mine.subList(Math.max(0, mine.size() - turns), mine.size())) {
      text.append(turn.seen()).append("\n> ").append(turn.did()).append('\n');
    }
    return text.toString();
  }
}
