package dev.agoge.environments.crafting;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offers {@code crafting}. */
public final class CraftingProvider implements EnvironmentProvider {
  private static final String DEPTH = "depth";
  private static final Pattern RANGE = Pattern.compile("([0-9])(?:-([0-9]))?");

  @Override
  public String name() {
    return "crafting";
  }

  @Override
  public String summary() {
    return new CraftingEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        DEPTH, "recipes on the longest way to the goal: 1 to 4, or a range (default 1-4)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    String depth = options.getOrDefault(DEPTH, "1-4");
    Matcher range = RANGE.matcher(depth);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "depth '"
              + depth
              + "' of environment crafting: give one depth or a range within 1-4, such as 2-3");
    }
    String last = range.group(2) == null ? range.group(1) : range.group(2);
    return new CraftingEnvironment(Integer.parseInt(range.group(1)), Integer.parseInt(last));
  }
}
