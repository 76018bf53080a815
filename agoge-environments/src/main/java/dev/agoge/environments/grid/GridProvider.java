package dev.agoge.environments.grid;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers {@code grid}. */
public final class GridProvider implements EnvironmentProvider {
  private static final String ACTIONS = "actions";
  private static final String FAMILIES = "families";
  private static final String ALL = "all";

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
        families(options.getOrDefault(FAMILIES, ALL)), actions.equals("high"));
  }

  private static Set<Family> families(String names) {
    if (names.equals(ALL)) {
      return EnumSet.allOf(Family.class);
    }
    List<String> known = Arrays.stream(Family.values()).map(Family::label).toList();
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String name : names.split(",", -1)) {
      int index = known.indexOf(name.strip());
      if (index < 0) {
        throw new IllegalArgumentException(
            Suggestions.unknown("family in option families of environment grid", name, known));
      }
      families.add(List.of(Family.values()).get(index));
    }
    return families;
  }
}
