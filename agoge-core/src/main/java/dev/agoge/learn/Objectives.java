package dev.agoge.learn;

import dev.agoge.learn.objective.ClippedSurrogate;
import dev.agoge.learn.objective.Imitate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objectives that a recipe can name. To add one: a record that implements {@link Objective},
 * and a line here.
 */
public final class Objectives {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("clipped", ClippedSurrogate.class), Map.entry("imitate", Imitate.class)));

  private Objectives() {}

  /** The record class of each objective, by name; its components are its parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
