package dev.agoge.environments.shell;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Does what {@link Guide} says. */
final class ShellExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof ShellEpisode shell)) {
      throw new IllegalArgumentException(
          "the expert of shell cannot play task " + episode.task().id());
    }
    return episode.ended()
        ? Optional.empty()
        : Optional.of(new Action(Guide.next(shell.puzzle(), shell.state())));
  }
}
