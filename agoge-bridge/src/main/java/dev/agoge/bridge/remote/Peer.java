package dev.agoge.bridge.remote;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Tool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is known of an environment elsewhere before it is played.
 *
 * @param spec what it declares, or what options say of it
 * @param tasks its tasks
 * @param ours whether the peer is one of our servers, which says more
 * @param tools its tools; empty if its actions are text
 */
public record Peer(EnvironmentSpec spec, NumberedTasks tasks, boolean ours, List<Tool> tools) {
  /** Tasks assumed where a peer does not say how many it has: any seed is one. */
  public static final int SEEDS = 1000;

  private static final int STEPS = 50;

  public Peer {
    tools = List.copyOf(tools);
  }

  /** Whether a description is of one of our servers. */
  public static boolean isOurs(JsonNode description) {
    return description.path("agoge").isObject();
  }

  /**
   * From what one of our servers says of itself.
   *
   * @param scheme the dialect, to begin the environment's id with
   */
  public static Peer ours(String scheme, JsonNode description, RemoteOptions options) {
    JsonNode own = description.path("agoge");
    List<String> players = new ArrayList<>();
    own.path("players").forEach(p -> players.add(p.asString()));
    JsonNode rewards = own.path("rewards");
    String id = scheme + "-" + own.path("id").asString();
    var spec =
        new EnvironmentSpec(
            id,
            description.path("description").asString() + " (played over " + scheme + ")",
            players,
            false,
            own.path("listsAdmissible").asBoolean(),
            own.path("measuresProgress").asBoolean(),
            options.rewards(
                new RewardSpec(
                    rewards.path("min").asDouble(),
                    rewards.path("max").asDouble(),
                    rewards.path("success").asDouble())),
            options.steps(own.path("stepLimit").asInt()));
    Map<Split, Integer> sizes = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      sizes.put(split, own.path("splits").path(split.label()).asInt());
    }
    var tasks = NumberedTasks.splits(id, description.path("name").asString(), sizes, options);
    return new Peer(spec, tasks, true, tools(own.path("tools")));
  }

  private static List<Tool> tools(JsonNode list) {
    List<Tool> tools = new ArrayList<>();
    for (JsonNode tool : list) {
      tools.add(
          new Tool(
              tool.path("name").asString(),
              tool.path("description").asString(),
              Json.write(tool.path("inputSchema"))));
    }
    return tools;
  }

  /**
   * From what a stranger says, which is its name at most.
   *
   * @param tasks how many tasks it has
   * @param listsAdmissible whether its observations are expected to list actions
   */
  public static Peer stranger(
      String scheme,
      JsonNode description,
      RemoteOptions options,
      int tasks,
      boolean listsAdmissible,
      List<Tool> tools) {
    String name = plain(Json.text(description, "name").orElse("remote"));
    String id = scheme + "-" + name + "-v0";
    var spec =
        new EnvironmentSpec(
            id,
            Json.text(description, "description").orElse(name).lines().findFirst().orElse(name)
                + " (played over "
                + scheme
                + ")",
            List.of("agent"),
            false,
            listsAdmissible,
            false,
            options.rewards(RewardSpec.BINARY),
            options.steps(STEPS));
    return new Peer(spec, NumberedTasks.row(id, name, tasks, options), false, tools);
  }

  private static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "remote" : plain.substring(0, Math.min(plain.length(), 60));
  }
}
