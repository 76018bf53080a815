package dev.agoge.environments.planning;

import dev.agoge.environment.Observation;
import java.util.List;

/** A state as seen; nothing is rendered before it is asked for. */
final class PlanningObservation implements Observation {
  private final World world;
  private final PlanningState state;

  PlanningObservation(World world, PlanningState state) {
    this.world = world;
    this.state = state;
  }

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    String now = world.describe(state.world());
    return switch (state.reply()) {
      case START -> now;
      case DONE -> now + "\n" + world.result(state.action());
      case IMPOSSIBLE -> now + "\nThat cannot be done now; nothing happens.";
      case UNKNOWN -> now + "\nThat is no known action; nothing happens.";
    };
  }

  @Override
  public List<String> admissible() {
    return world.problem().isGoal(state.world()) ? List.of() : world.admissible(state.world());
  }

  @Override
  public String stateKey() {
    return state.world().key();
  }
}
