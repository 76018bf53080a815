package dev.agoge.environments.games;

import dev.agoge.environment.Observation;
import dev.agoge.environments.games.rules.Game;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Shows a position to the player to move; everything is rendered when asked for. */
record GameObservation<S>(Table<S> table, Position<S> position) implements Observation {

  private Game<S> game() {
    return table.setup().game();
  }

  @Override
  public int player() {
    return table.setup().allSeats() ? Math.max(0, game().mover(position.state())) : 0;
  }

  @Override
  public String text() {
    int viewer = table.setup().allSeats() ? player() : table.setup().seat();
    String view = game().view(position.state(), viewer);
    boolean told = (position.told() >> viewer & 1) != 0;
    if (told && position.note().isEmpty()) {
      return view;
    }
    return position.note() + (told ? "" : opening(viewer)) + view;
  }

  private String opening(int viewer) {
    Setup<S> setup = table.setup();
    String told = setup.opposition().told();
    String others =
        switch (game().players()) {
          case 1 -> "";
          case 2 -> told;
          default -> told.replace("The other plays", "The others play");
        };
    return game().rules(viewer) + others + setup.goal() + "\n";
  }

  @Override
  public List<String> admissible() {
    int count = table.isOver(position) ? 0 : game().moves(position.state());
    String[] moves = new String[count];
    for (int i = 0; i < count; i++) {
      moves[i] = game().move(position.state(), i);
    }
    return Collections.unmodifiableList(Arrays.asList(moves));
  }

  /** With the number of moves made where others' draws depend on it. */
  @Override
  public String stateKey() {
    String key = game().key(position.state());
    boolean others = !table.setup().allSeats() && game().players() > 1;
    return others ? key + "/" + position.plies() : key;
  }
}
