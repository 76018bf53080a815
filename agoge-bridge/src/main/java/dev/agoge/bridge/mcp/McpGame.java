package dev.agoge.bridge.mcp;

import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.environment.Tool;
import dev.agoge.support.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What makes a game of a set of tools.
 *
 * @param goal what the player is told to do
 * @param reset the tool that begins an episode
 * @param reward the tool whose answer is the reward at the end
 * @param end the tool whose call ends the episode
 * @param finishes whether the player is given {@link #FINISH} to end it with
 */
record McpGame(
    String goal,
    Optional<String> reset,
    Optional<String> reward,
    Optional<String> end,
    boolean finishes) {
  static final Tool FINISH =
      new Tool(
          "finish",
          "Say that you are done. Ends the episode.",
          "{\"type\":\"object\",\"properties\":{}}");

  /** The options that say so. */
  static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("goal", "what the player is to do, shown at the start");
    options.put("reset", "tool that begins an episode (default: reset, if there is one)");
    options.put("reward", "tool that is called at the end; its number is the reward");
    options.put(
        "end", "tool whose call ends the episode (default: finish, added if there is none)");
    return options;
  }

  /**
   * From the options given.
   *
   * @param ends whether the server ends episodes by itself
   */
  static McpGame of(RemoteOptions options, List<String> tools, boolean ends) {
    Optional<String> reset =
        named("reset", options, tools).or(() -> Optional.of("reset").filter(tools::contains));
    Optional<String> end =
        named("end", options, tools)
            .or(() -> Optional.of(FINISH.name()).filter(name -> !ends && tools.contains(name)));
    return new McpGame(
        options.text("goal").orElse(""),
        reset,
        named("reward", options, tools),
        end,
        !ends && end.isEmpty());
  }

  private static Optional<String> named(String key, RemoteOptions options, List<String> tools) {
    options
        .text(key)
        .filter(name -> !tools.contains(name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "option "
                      + key
                      + " of environment mcp: "
                      + Suggestions.unknown("tool", name, tools));
            });
    return options.text(key);
  }

  /** Whether the player does not get to call a tool. */
  boolean keeps(String tool) {
    return reset.filter(tool::equals).isPresent() || reward.filter(tool::equals).isPresent();
  }
}
