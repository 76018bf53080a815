package dev.agoge.environments.wordle;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Guesses as {@link Strategy} says; see {@link Game#bestGuess} for what it does at the last try.
 */
final class WordleExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof WordleEpisode wordle)) {
      throw new IllegalArgumentException(
          "the expert of wordle cannot play task " + episode.task().id());
    }
    return episode.ended()
        ? Optional.empty()
        : Optional.of(new Action(wordle.game().bestGuess(wordle.state())));
  }
}
