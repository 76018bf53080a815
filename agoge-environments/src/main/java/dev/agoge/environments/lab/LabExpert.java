package dev.agoge.environments.lab;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Solves every task from any state from which it can be solved. It knows where things are, but does
 * each experiment before it answers, since the box does not take what was not tested.
 */
final class LabExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof LabEpisode lab)) {
      throw new IllegalArgumentException(
          "the lab expert cannot play an episode of " + episode.task().environment());
    }
    return new Plan(lab.world(), lab.state().facts()).next().map(Action::new);
  }
}
