package dev.agoge.environments.office;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code office}. */
public final class OfficeProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "office";
  }

  @Override
  public String summary() {
    return new OfficeEnvironment().spec().summary();
  }

  @Override
  public Environment open(Map<String, String> options) {
    return new OfficeEnvironment();
  }
}
