package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

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
    var http = new JsonHttp(at.http(), options.timeout());
    try {
      return new OpenEnvEnvironment(http, at.socket(), options, attempts);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }
}
