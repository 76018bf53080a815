package dev.agoge.environments.code;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code code}. */
public final class CodeProvider implements EnvironmentProvider {
  private static final String CHOICES = "choices";

  @Override
  public String name() {
    return "code";
  }

  @Override
  public String summary() {
    return new CodeEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(CHOICES, "on: show four candidates to choose from by number (default off)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    String choices = options.getOrDefault(CHOICES, "off");
    return switch (choices) {
      case "on" -> new CodeEnvironment(true);
      case "off" -> new CodeEnvironment(false);
      default ->
          throw new IllegalArgumentException(
              "choices '" + choices + "' of environment code: give on or off");
    };
  }
}
