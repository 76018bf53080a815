package dev.agoge.environments.lab;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers {@link LabEnvironment} as {@code lab}. */
public final class LabProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";

  @Override
  public String name() {
    return "lab";
  }

  @Override
  public String summary() {
    return "small science tasks: states of matter, mixtures, circuits, plants, experiments";
  }

  @Override
  public Map<String, String> options() {
    return Map.of(FAMILIES, "comma list out of " + String.join(",", labels()) + " (default: all)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    String chosen = options.getOrDefault(FAMILIES, String.join(",", labels()));
    for (String name : chosen.split(",", -1)) {
      families.add(family(name.strip()));
    }
    return new LabEnvironment(List.copyOf(families));
  }

  private static Family family(String name) {
    return Arrays.stream(Family.values())
        .filter(f -> f.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Suggestions.unknown("family in option families", name, labels())));
  }

  private static List<String> labels() {
    return Arrays.stream(Family.values()).map(Family::label).toList();
  }
}
