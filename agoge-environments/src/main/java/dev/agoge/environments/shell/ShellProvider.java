package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Suggestions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Offers {@code shell}. */
public final class ShellProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";

  @Override
  public String name() {
    return "shell";
  }

  @Override
  public String summary() {
    return new ShellEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(FAMILIES, "kinds of tasks, separated by commas: " + String.join(", ", known()));
  }

  private static List<String> known() {
    return Stream.of(Family.values()).map(Family::label).toList();
  }

  @Override
  public Environment open(Map<String, String> options) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String word : options.getOrDefault(FAMILIES, String.join(",", known())).split(",", -1)) {
      families.add(family(word.strip()));
    }
    return new ShellEnvironment(families);
  }

  private static Family family(String label) {
    return Stream.of(Family.values())
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Suggestions.unknown(
                        "family in option families of environment shell", label, known())));
  }
}
