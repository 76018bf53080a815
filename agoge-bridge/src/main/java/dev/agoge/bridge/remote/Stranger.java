package dev.agoge.bridge.remote;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Tool;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is assumed of a peer that is not one of our servers.
 *
 * @param name what it calls itself
 * @param summary one line
 * @param tasks how many it has, at least 3
 * @param rewards range and success threshold of returns
 * @param steps after which an episode is cut
 * @param listsAdmissible whether its observations are expected to list actions
 * @param tools its tools; empty if its actions are text
 */
public record Stranger(
    String name,
    String summary,
    int tasks,
    RewardSpec rewards,
    int steps,
    boolean listsAdmissible,
    List<Tool> tools) {
  /** Tasks of a peer that does not say how many it has: any seed is one. */
  public static final int SEEDS = 1000;

  private static final int STEPS = 50;

  public Stranger {
    tools = List.copyOf(tools);
  }

  /** One that says its name at most. */
  public static Stranger described(
      JsonNode description, int tasks, boolean listsAdmissible, List<Tool> tools) {
    String name = Json.text(description, "name").orElse("remote");
    String summary = Json.text(description, "description").orElse(name);
    return new Stranger(
        name,
        summary.lines().findFirst().orElse(name),
        tasks,
        RewardSpec.BINARY,
        STEPS,
        listsAdmissible,
        tools);
  }
}
