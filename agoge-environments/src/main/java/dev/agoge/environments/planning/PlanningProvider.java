package dev.agoge.environments.planning;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environments.planning.generators.Family;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Offers {@code planning}: six shipped domains, or a user's own.
 *
 * <p>With {@code domain} and {@code problem} there is a single task, the same in every split: what
 * is learned on it cannot be tested on anything unseen.
 */
public final class PlanningProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "planning";
  }

  @Override
  public String summary() {
    return "planning problems in words: gripper, blocks, tyres, bartender, hanoi, logistics, or"
        + " your own PDDL";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("family", "only one shipped domain: " + String.join(", ", Family.names()));
    options.put("domain", "path of a PDDL domain of your own; needs problem");
    options.put("problem", "path of a PDDL problem for that domain");
    options.put("texts", "path of a file with wording for that domain");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    Optional<String> domain = Optional.ofNullable(options.get("domain"));
    Optional<String> problem = Optional.ofNullable(options.get("problem"));
    Optional<String> texts = Optional.ofNullable(options.get("texts"));
    Optional<String> family = Optional.ofNullable(options.get("family"));
    if (domain.isPresent() != problem.isPresent()) {
      throw new IllegalArgumentException(
          "environment planning: options domain and problem belong together; give both");
    }
    if (domain.isEmpty()) {
      if (texts.isPresent()) {
        throw new IllegalArgumentException(
            "environment planning: option texts belongs to a domain of your own; give domain too");
      }
      return new PlanningEnvironment(new ShippedTasks(family.map(Family::named)));
    }
    if (family.isPresent()) {
      throw new IllegalArgumentException(
          "environment planning: option family is for shipped domains; leave it out");
    }
    return new PlanningEnvironment(
        new OwnProblem(domain.orElseThrow(), problem.orElseThrow(), texts));
  }
}
