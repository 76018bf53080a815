package dev.agoge.environments.service;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code service}. */
public final class ServiceProvider implements EnvironmentProvider {
  private static final String DOMAIN = "domain";
  private static final String USER = "user";

  @Override
  public String name() {
    return "service";
  }

  @Override
  public String summary() {
    return open(Map.of()).spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        DOMAIN,
        "whose desk: orders (a shop) or lending (a library) (default orders)",
        USER,
        "who is the customer: script, or seat for a second player (default script)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    Domain domain =
        switch (options.getOrDefault(DOMAIN, "orders")) {
          case "orders" -> new OrdersDomain();
          case "lending" -> new LendingDomain();
          default -> throw bad(options, DOMAIN, "orders or lending");
        };
    boolean seated =
        switch (options.getOrDefault(USER, "script")) {
          case "script" -> false;
          case "seat" -> true;
          default -> throw bad(options, USER, "script or seat");
        };
    return new ServiceEnvironment(domain, seated);
  }

  private static IllegalArgumentException bad(
      Map<String, String> options, String option, String choice) {
    return new IllegalArgumentException(
        option + " '" + options.get(option) + "' of environment service: give " + choice);
  }
}
