package dev.agoge.environments.crafting;

import dev.agoge.environment.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
record CraftingObservation(Board board, CraftingState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(64);
    if (!state.begun()) {
      text.append(board.opening());
    }
    text.append("you have: ");
    int[] have = state.have();
    boolean nothing = true;
    for (int item = 0; item < have.length; item++) {
      if (have[item] > 0) {
        text.append(nothing ? "" : ", ").append(have[item]).append(' ');
        text.append(board.workshop().name(item));
        nothing = false;
      }
    }
    return text.append(nothing ? "nothing" : "").toString();
  }

  @Override
  public List<String> admissible() {
    int[] have = state.have();
    if (have[board.goal()] > 0) {
      return List.of();
    }
    List<Command> commands = board.workshop().commands();
    List<String> possible = new ArrayList<>(commands.size());
    for (Command command : commands) {
      if (command.possible(have)) {
        possible.add(command.text());
      }
    }
    return Collections.unmodifiableList(possible);
  }

  @Override
  public String stateKey() {
    int[] have = state.have();
    char[] key = new char[have.length + 1];
    key[0] = state.begun() ? '+' : '-';
    for (int item = 0; item < have.length; item++) {
      key[item + 1] = (char) ('a' + have[item]);
    }
    return new String(key);
  }
}
