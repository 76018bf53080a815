package dev.agoge.environments.grid;

import dev.agoge.environment.Observation;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
record GridObservation(Stage stage, GridState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    return new GridText(stage.world(), state).render();
  }

  @Override
  public List<String> admissible() {
    return stage.isOver(state) ? List.of() : stage.phrases().possible(state);
  }

  @Override
  public String stateKey() {
    return state.key();
  }
}
