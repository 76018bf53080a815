package dev.agoge.environments.grid;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Offers {@code grid}. */
public final class GridProvider implements EnvironmentProvider {
  private static final String ACTIONS = "actions";
  private static final String FAMILIES = "families";

  @Override
  public String name() {
    return "grid";
  }

  @Override
  public String summary() {
    return new GridEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(ACTIONS, "high for walks to things, low for single turns and steps (default high)");
    options.put(FAMILIES, "comma list such as go-to-local,unlock,boss (default all)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String actions = options.getOrDefault(ACTIONS, "high");
    if (!actions.equals("high") && !actions.equals("low")) {
      throw new IllegalArgumentException(
          "actions '" + actions + "' of environment grid: give high or low");
    }
    return new GridEnvironment(
        Labels.some(
            "family in option families of environment grid",
            options.getOrDefault(FAMILIES, Labels.ALL),
            Family.class,
            Family::label),
        actions.equals("high"));
  }
}
