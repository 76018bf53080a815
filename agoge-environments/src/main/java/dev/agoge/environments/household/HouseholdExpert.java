package dev.agoge.environments.household;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Solves every chore without looking where it has not been: it knows the goal, the receptacles, and
 * the contents of those it has seen. It searches in listing order, and goes straight for what it
 * needs once its place is known. Its choice is a function of the state; nothing is left to chance.
 */
final class HouseholdExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof HouseholdEpisode household)) {
      throw new IllegalArgumentException(
          "the household expert cannot play an episode of " + episode.task().environment());
    }
    if (household.ended()) {
      return Optional.empty();
    }
    return Optional.of(new Action(new Plan(household.world(), household.state()).next()));
  }
}
