package dev.agoge.environment;

import dev.agoge.support.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The wrappers on the class path. */
public final class Wrappers {
  private Wrappers() {}

  /** All wrappers, by name. */
  public static List<Wrapper> all() {
    return ServiceLoader.load(Wrapper.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Wrapper::name))
        .toList();
  }

  /**
   * Wraps an environment.
   *
   * @param inner what is wrapped; the caller closes it if this throws
   * @param list wrappers with commas between them, each {@code name} or {@code name:value}; the
   *     first is the innermost, so that later ones see what it shows
   * @throws IllegalArgumentException if a name is unknown or a value cannot be used
   */
  public static Environment wrap(Environment inner, String list) {
    Environment wrapped = inner;
    for (String entry : list.split(",", -1)) {
      int colon = entry.indexOf(':');
      String name = (colon < 0 ? entry : entry.substring(0, colon)).strip();
      String value = colon < 0 ? "" : entry.substring(colon + 1).strip();
      wrapped = named(name, list).wrap(wrapped, value);
    }
    return wrapped;
  }

  private static Wrapper named(String name, String list) {
    List<Wrapper> all = all();
    return all.stream()
        .filter(wrapper -> wrapper.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Suggestions.unknown("wrapper", name, all.stream().map(Wrapper::name).toList())
                        + " (in wrap '"
                        + list
                        + "')"));
  }
}
