package dev.agoge.environments.shell;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Suggestions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Offers {@code shell}. */
public final class ShellProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";
  private static final String CHOICES = "choices";
  private static final List<String> SWITCH = List.of("off", "on");

  @Override
  public String name() {
    return "shell";
  }

  @Override
  public String summary() {
    return ShellEnvironment.SUMMARY;
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(FAMILIES, "kinds of tasks, separated by commas: " + String.join(", ", known()));
    options.put(CHOICES, "on: lists actions, the right lines among wrong ones (default off)");
    return options;
  }

  private static List<String> known() {
    return Stream.of(Family.values()).map(Family::label).toList();
  }

  @Override
  public Environment open(Map<String, String> options) {
    String choices = options.getOrDefault(CHOICES, "off");
    if (!SWITCH.contains(choices)) {
      throw new IllegalArgumentException(
          Suggestions.unknown("value of option choices of environment shell", choices, SWITCH));
    }
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String word : options.getOrDefault(FAMILIES, String.join(",", known())).split(",", -1)) {
      families.add(family(word.strip()));
    }
    return new ShellEnvironment(families, choices.equals("on"));
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
