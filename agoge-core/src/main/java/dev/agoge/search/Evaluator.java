package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;

/** Who says how good a position is for the player that thinks. */
public enum Evaluator {
  /**
   * The environment's own measure of how much of the task is done: privileged, since a player in
   * the world would not be told. Says so wherever results are reported.
   */
  PROGRESS,

  /**
   * The mean return of play-outs by the policy itself, from here to the end of the episode. Learns
   * from the environment what came of them, and nothing else.
   */
  ROLLOUT;

  /** Whether it looks at what a player in the world would not be told. */
  public boolean privileged() {
    return this == PROGRESS;
  }

  void check(String search, EnvironmentSpec environment) {
    Search.needsForks(search, environment);
    if (this == PROGRESS && !environment.measuresProgress()) {
      throw new UnsupportedOperationException(
          "search "
              + search
              + " with evaluator=progress needs a measure of progress, and environment "
              + environment.id()
              + " has none; use evaluator=rollout");
    }
  }
}
