package dev.agoge.environments.code;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Submits the solution. */
final class CodeExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof CodeEpisode code)) {
      throw new IllegalArgumentException(
          "the expert of code cannot play task " + episode.task().id());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    String solution = code.exercise().problem().solution();
    int candidate = code.exercise().candidates().indexOf(solution);
    return Optional.of(
        new Action(candidate < 0 ? "submit\n" + solution : "submit " + (candidate + 1)));
  }
}
