package dev.agoge.environments.planning;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Plays what the planner plans. */
final class PlanningExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof PlanningEpisode here)) {
      throw new IllegalArgumentException(
          "the planning expert cannot play an episode of " + episode.task().environment());
    }
    World world = here.world();
    return world.policy().action(here.state().world()).map(a -> new Action(world.action(a)));
  }
}
