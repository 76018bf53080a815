package dev.agoge.environments.sql;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Labels;
import dev.agoge.support.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers {@code sql}. */
public final class SqlProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";
  private static final String CHOICES = "choices";
  private static final List<String> SWITCH = List.of("off", "on");

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public String summary() {
    return "answer questions by SQL over generated databases";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(
        FAMILIES,
        "kinds of questions, separated by commas: "
            + String.join(", ", Labels.of(Family.class, Family::label)));
    options.put(CHOICES, "on: lists actions, the right query among wrong ones (default off)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String choices = options.getOrDefault(CHOICES, "off");
    if (!SWITCH.contains(choices)) {
      throw new IllegalArgumentException(
          Suggestions.unknown("value of option choices of environment sql", choices, SWITCH));
    }
    Set<Family> families =
        Labels.some(
            "family in option families of environment sql",
            options.getOrDefault(FAMILIES, Labels.ALL),
            Family.class,
            Family::label);
    return new SqlEnvironment(families, choices.equals("on"));
  }
}
