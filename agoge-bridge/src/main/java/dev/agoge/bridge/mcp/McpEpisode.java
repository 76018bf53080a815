package dev.agoge.bridge.mcp;

import dev.agoge.bridge.mcp.Connection.Result;
import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.support.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An episode in a session of a server. */
final class McpEpisode extends RemoteEpisode {
  /** Longer actions are not sent. */
  private static final int LONGEST = 256 * 1024;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  private final Connection connection;
  private final Catalogue catalogue;
  private final McpGame game;

  McpEpisode(Task task, Seen first, Connection connection, Catalogue catalogue, McpGame game) {
    super(task, first);
    this.connection = connection;
    this.catalogue = catalogue;
    this.game = game;
  }

  @Override
  protected Seen act(String action, Seen before) {
    if (action.length() > LONGEST) {
      return before.unchanged("That is too long.");
    }
    if (catalogue.isText()) {
      Result result = connection.call("step", Map.of("action", action));
      return result.error() && result.structure().isEmpty()
          ? before.unchanged(result.text())
          : after(result, false);
    }
    return call(action, before);
  }

  private Seen call(String action, Seen before) {
    JsonNode call;
    try {
      call = Json.read(action);
    } catch (Json.BadJsonException e) {
      return before.unchanged(form());
    }
    Optional<String> name = Json.text(call, "name");
    JsonNode arguments = call.path("arguments");
    if (name.isEmpty() || !(arguments.isObject() || arguments.isMissingNode())) {
      return before.unchanged(form());
    }
    if (game.finishes() && name.get().equals(McpGame.FINISH.name())) {
      return after(new Result("Done.", Json.object(), false), true);
    }
    Optional<String> original = catalogue.original(name.get()).filter(n -> !game.keeps(name.get()));
    if (original.isEmpty()) {
      List<String> known = catalogue.names().stream().filter(n -> !game.keeps(n)).toList();
      return before.unchanged(Suggestions.unknown("tool", name.get(), known));
    }
    Map<String, Object> values = new HashMap<>();
    arguments.properties().forEach(e -> values.put(e.getKey(), Json.value(e.getValue())));
    Result result = connection.call(original.get(), values);
    return after(result, !result.error() && game.end().filter(name.get()::equals).isPresent());
  }

  private static String form() {
    return "Call a tool with {\"name\": …, \"arguments\": {…}}.";
  }

  private Seen after(Result result, boolean ended) {
    boolean done = ended || result.structure().path("done").asBoolean(false);
    double reward =
        done && game.reward().isPresent()
            ? verdict(connection.call(game.reward().get(), Map.of()))
            : Seen.reward(result.structure(), "reward");
    return seen(result, Seen.rewards(result.structure(), reward), done);
  }

  /** The reward that a designated tool gives: a field {@code reward}, or the first number. */
  static double verdict(Result result) {
    if (result.error()) {
      throw new InfrastructureException("the tool that gives the reward failed: " + result.text());
    }
    if (result.structure().has("reward")) {
      return Seen.reward(result.structure(), "reward");
    }
    Matcher number = NUMBER.matcher(result.text());
    if (number.find()) {
      return Double.parseDouble(number.group());
    }
    return switch (result.text().strip()) {
      case "true" -> 1;
      case "false" -> 0;
      default ->
          throw new InfrastructureException(
              "the tool that gives the reward answered without a number");
    };
  }

  /** What an answer shows; its structure may say more, as that of our servers does. */
  static Seen seen(Result result, Rewards rewards, boolean done) {
    JsonNode structure = result.structure();
    List<String> actions = done ? List.of() : Seen.texts(structure.path("admissible"));
    return new Seen(
        Seen.observation(structure, result.text(), actions),
        rewards,
        !result.error() && Seen.valid(structure),
        done,
        Seen.progress(structure));
  }

  @Override
  protected void leave() {
    connection.close();
  }
}
