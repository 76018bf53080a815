package dev.agoge.environments.lab;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Labels;
import java.util.List;
import java.util.Map;

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
    return Map.of(
        FAMILIES,
        "comma list out of "
            + String.join(",", Labels.of(Family.class, Family::label))
            + " (default: all)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    return new LabEnvironment(
        List.copyOf(
            Labels.some(
                "family in option families",
                options.getOrDefault(FAMILIES, Labels.ALL),
                Family.class,
                Family::label)));
  }
}
