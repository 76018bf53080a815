package dev.agoge.transform;

import java.util.Map;
import java.util.TreeMap;

/**
 * The transforms that a recipe can name. To add one: a record that implements {@link Transform},
 * and a line here.
 */
public final class Transforms {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("expert-labels", ExpertLabels.class),
              Map.entry("successes", Successes.class)));

  private Transforms() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
