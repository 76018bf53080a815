package dev.agoge.environments.alfworld;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Plays what the planner plans; it knows where everything is. */
final class AlfworldExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof AlfworldEpisode here)) {
      throw new IllegalArgumentException(
          "the alfworld expert cannot play an episode of " + episode.task().environment());
    }
    House house = here.house();
    return house
        .policy()
        .action(here.state().facts())
        .map(a -> new Action(house.commands().text(a)));
  }
}
