package dev.agoge.environment;

import dev.agoge.support.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The option that every environment takes: {@link Wrappers wrappers} to see it through. */
  public static final String WRAP = "wrap";

  /**
   * Opens an environment by name.
   *
   * @param name a provider's name, or {@code name:address} for one that is elsewhere
   * @param options see {@link EnvironmentProvider#options}; beside them {@link #WRAP}
   * @throws UnknownNameException if there is no such environment, or it takes no such option
   * @throws IllegalArgumentException if an option's value cannot be used
   */
  public static Environment open(String name, Map<String, String> options) {
    int colon = name.indexOf(':');
    EnvironmentProvider provider = provider(colon < 0 ? name : name.substring(0, colon));
    Map<String, String> own = new LinkedHashMap<>(options);
    String wrappers = own.remove(WRAP);
    for (String option : own.keySet()) {
      if (!provider.options().containsKey(option)) {
        throw new UnknownNameException(
            "option of environment " + name, option, known(provider.options().keySet()));
      }
    }
    Environment environment =
        colon < 0 ? provider.open(own) : provider.open(name.substring(colon + 1), own);
    return wrappers == null ? environment : wrapped(environment, wrappers);
  }

  /**
   * An environment and what it was opened with, in words: {@code games-v1 with game=kuhn, through
   * history:4}. Results are to be named by this, since options and wrappers change them.
   *
   * @param name its name or id
   */
  public static String described(String name, Map<String, String> options) {
    Map<String, String> own = new LinkedHashMap<>(options);
    String wrappers = own.remove(WRAP);
    List<String> parts = new ArrayList<>();
    if (!own.isEmpty()) {
      parts.add(
          own.entrySet().stream()
              .map(option -> option.getKey() + "=" + option.getValue())
              .collect(Collectors.joining(", ", "with ", "")));
    }
    if (wrappers != null) {
      parts.add("through " + wrappers);
    }
    return parts.isEmpty() ? name : name + " " + String.join(", ", parts);
  }

  private static Environment wrapped(Environment environment, String wrappers) {
    try {
      return Wrappers.wrap(environment, wrappers);
    } catch (IllegalArgumentException e) {
      environment.close();
      throw e;
    }
  }

  private static List<String> known(Set<String> options) {
    return Stream.concat(options.stream().sorted(), Stream.of(WRAP)).toList();
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
