package dev.agoge.environments.shop;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code shop}. */
public final class ShopProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "shop";
  }

  @Override
  public String summary() {
    return ShopEnvironment.SUMMARY;
  }

  @Override
  public Environment open(Map<String, String> options) {
    return new ShopEnvironment();
  }
}
