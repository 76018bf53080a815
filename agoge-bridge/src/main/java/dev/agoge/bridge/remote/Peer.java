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
  public Peer {
    tools = List.copyOf(tools);
  }

  /** Whether a description is of one of our servers. */
  public static boolean isOurs(JsonNode description) {
    return description.path("agoge").isObject();
  }

  /** The environment's own name, without version, in its description. */
  public static String name(JsonNode description) {
    return description.path("name").asString("remote");
  }

  /**
   * From what one of our servers says of itself.
   *
   * @param scheme the dialect, to begin the environment's id with
   * @param families which family each task is of
   */
  public static Peer ours(
      String scheme, JsonNode description, RemoteOptions options, Families families) {
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
    var tasks = NumberedTasks.splits(id, families, sizes, options);
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
   * From what is assumed of a stranger, where options do not say otherwise.
   *
   * @param scheme the dialect, to begin the environment's id with
   */
  public static Peer stranger(String scheme, Stranger stranger, RemoteOptions options) {
    String name = plain(stranger.name());
    String id = scheme + "-" + name + "-v0";
    var spec =
        new EnvironmentSpec(
            id,
            stranger.summary() + " (played over " + scheme + ")",
            List.of("agent"),
            false,
            stranger.listsAdmissible(),
            false,
            options.rewards(stranger.rewards()),
            options.steps(stranger.steps()));
    var tasks = NumberedTasks.row(id, name, stranger.tasks(), options);
    return new Peer(spec, tasks, false, stranger.tools());
  }

  private static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "remote" : plain.substring(0, Math.min(plain.length(), 60));
  }
}
