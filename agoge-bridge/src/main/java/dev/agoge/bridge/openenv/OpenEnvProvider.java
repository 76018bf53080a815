package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.Families;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.bridge.remote.Stranger;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.Tool;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Offers {@code openenv:ws://HOST:PORT}. */
public final class OpenEnvProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "openenv";
  }

  @Override
  public String summary() {
    return "an environment on an OpenEnv server: openenv:ws://HOST:PORT";
  }

  @Override
  public Map<String, String> options() {
    return RemoteOptions.with(
        Map.of(
            "text", "field of the observation that is shown (default: found by itself)",
            "admissible", "field that lists the admissible actions (default: admissible)"));
  }

  @Override
  public Environment open(Map<String, String> options) {
    throw new IllegalArgumentException(
        "environment openenv needs an address: openenv:ws://HOST:PORT");
  }

  @Override
  public Environment open(String address, Map<String, String> options) {
    return open(OpenEnvAddress.of(address), new RemoteOptions(name(), options), Attempts.USUAL);
  }

  static Environment open(OpenEnvAddress at, RemoteOptions options, Attempts attempts) {
    var there =
        new OpenEnvPeer(new JsonHttp(at.http(), options.timeout()), at.socket(), options.timeout());
    try {
      return open(there, options, attempts);
    } catch (RuntimeException e) {
      there.close();
      throw e;
    }
  }

  private static Environment open(OpenEnvPeer there, RemoteOptions options, Attempts attempts) {
    JsonNode description = attempts.of(() -> there.http().told("/metadata"));
    var observations =
        new PeerObservations(options.text("text"), options.text("admissible").orElse("admissible"));
    if (Peer.isOurs(description)) {
      Families families = Families.asked(there.http(), attempts, Peer.name(description));
      Peer peer = Peer.ours("openenv", description, options, families);
      var actions = new PeerActions.Single("action", "string");
      return new OpenEnvEnvironment(peer, there, actions, observations, attempts);
    }
    JsonNode schema = attempts.of(() -> there.http().told("/schema"));
    PeerActions actions = PeerActions.from(schema.path("action"));
    boolean lists =
        schema.path("observation").path("properties").has(observations.admissible())
            || options.text("admissible").isPresent();
    List<Tool> tools = actions instanceof PeerActions.ToolCall ? there.tools() : List.of();
    var stranger = Stranger.described(description, Stranger.SEEDS, lists, tools);
    Peer peer = Peer.stranger("openenv", stranger, options);
    return new OpenEnvEnvironment(peer, there, actions, observations, attempts);
  }
}
