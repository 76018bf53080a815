package dev.agoge.environments.games;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code games}. */
public final class GamesProvider implements EnvironmentProvider {
  private static final String GAME = "game";
  private static final String OPPONENT = "opponent";

  @Override
  public String name() {
    return "games";
  }

  @Override
  public String summary() {
    return new GamesEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        GAME,
        "all, or one of: " + String.join(", ", GamesEnvironment.games()) + " (default all)",
        OPPONENT,
        "who plays the other seats: random, expert, mixed (one of the two, by task), or seats (all"
            + " are played from outside; needs a game) (default mixed)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    return new GamesEnvironment(
        options.getOrDefault(GAME, GamesEnvironment.ALL),
        Opposition.of(options.getOrDefault(OPPONENT, Opposition.MIXED.label())));
  }
}
