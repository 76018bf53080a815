package dev.agoge.environment;

import java.util.List;

/**
 * What an environment declares about itself before anything runs.
 *
 * @param id name with version, such as {@code household-v1}; a change that alters results raises
 *     the version
 * @param summary one line for lists
 * @param players the names of the seats, at least one; an observation names the seat by its index
 * @param forkable whether {@link Episode#fork} works
 * @param listsAdmissible whether observations list the admissible actions
 * @param measuresProgress whether {@link Episode#progress} is meaningful
 * @param rewards range and success threshold of an episode's return
 * @param stepLimit steps after which a rollout cuts an episode unless told otherwise, at least 1
 */
public record EnvironmentSpec(
    String id,
    String summary,
    List<String> players,
    boolean forkable,
    boolean listsAdmissible,
    boolean measuresProgress,
    RewardSpec rewards,
    int stepLimit) {

  public EnvironmentSpec {
    players = List.copyOf(players);
    if (!id.matches("[a-z][a-z0-9-]*-v[0-9]+")) {
      throw new IllegalArgumentException("environment id '" + id + "' is not of the form name-v1");
    }
    if (players.isEmpty()) {
      throw new IllegalArgumentException("environment " + id + " has no player");
    }
    if (stepLimit < 1) {
      throw new IllegalArgumentException("environment " + id + ": step limit " + stepLimit);
    }
  }

  /**
   * A forkable single-player text environment that lists its admissible actions and measures
   * progress.
   */
  public static EnvironmentSpec textual(
      String id, String summary, RewardSpec rewards, int stepLimit) {
    return new EnvironmentSpec(id, summary, List.of("agent"), true, true, true, rewards, stepLimit);
  }

  /** The id without its version: {@code household} for {@code household-v1}. */
  public String name() {
    return id.substring(0, id.lastIndexOf("-v"));
  }
}
