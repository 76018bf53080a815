package dev.agoge.environment;

import dev.agoge.support.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The environments on the class path. */
public final class Environments {
  private Environments() {}

  /** All providers, by name. */
  public static List<EnvironmentProvider> providers() {
    return ServiceLoader.load(EnvironmentProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(EnvironmentProvider::name))
        .toList();
  }

  /**
   * Opens an environment by name.
   *
   * @param name a provider's name, or {@code name:address} for one that is elsewhere
   * @param options see {@link EnvironmentProvider#options}
   * @throws UnknownNameException if there is no such environment, or it takes no such option
   */
  public static Environment open(String name, Map<String, String> options) {
    int colon = name.indexOf(':');
    EnvironmentProvider provider = provider(colon < 0 ? name : name.substring(0, colon));
    for (String option : options.keySet()) {
      if (!provider.options().containsKey(option)) {
        throw new UnknownNameException(
            "option of environment " + name, option, List.copyOf(provider.options().keySet()));
      }
    }
    return colon < 0 ? provider.open(options) : provider.open(name.substring(colon + 1), options);
  }

  private static EnvironmentProvider provider(String name) {
    List<EnvironmentProvider> providers = providers();
    return providers.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownNameException(
                    "environment",
                    name,
                    providers.stream().map(EnvironmentProvider::name).toList()));
  }

  /** Nothing has the given name. */
  public static final class UnknownNameException extends IllegalArgumentException {
    UnknownNameException(String kind, String name, List<String> known) {
      super(Suggestions.unknown(kind, name, known));
    }
  }
}
