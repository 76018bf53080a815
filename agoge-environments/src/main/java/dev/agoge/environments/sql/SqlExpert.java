package dev.agoge.environments.sql;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Looks at the tables that the gold query needs, then submits it. */
final class SqlExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof SqlEpisode sql)) {
      throw new IllegalArgumentException(
          "the expert of sql cannot play task " + episode.task().id());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    Problem problem = sql.problem();
    return problem.needed().stream()
        .filter(table -> !sql.state().hasSeen(table))
        .findFirst()
        .map(table -> SqlEpisode.SCHEMA + problem.schema().tables().get(table).name())
        .or(() -> Optional.of(SqlEpisode.ANSWER + " " + problem.gold()))
        .map(Action::new);
  }
}
