package dev.agoge.environments.household;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Offers {@link HouseholdEnvironment} as {@code household}. */
public final class HouseholdProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";
  private static final String SIZE = "size";

  @Override
  public String name() {
    return "household";
  }

  @Override
  public String summary() {
    return "six families of chores in partially observable rooms";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(FAMILIES, "comma list out of place,light,clean,heat,cool,two (default: all)");
    options.put(SIZE, "full or small rooms in training (default: full)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String families = options.getOrDefault(FAMILIES, Labels.ALL);
    String size = options.getOrDefault(SIZE, Size.FULL.label()).strip();
    return new HouseholdEnvironment(
        Labels.some("family in option families", families, Family.class, Family::label),
        Labels.one("value of option size", size, Size.class, Size::label));
  }
}
