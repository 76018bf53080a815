package dev.agoge.ring.critic;

import java.util.Map;
import java.util.TreeMap;

/**
 * The critics that a recipe can name. To add one: a record that implements {@link
 * dev.agoge.ring.CriticMethod}, and a line here.
 */
public final class Critics {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("archer", Archer.class),
              Map.entry("gae", LambdaReturnCritic.class),
              Map.entry("none", NoCritic.class)));

  private Critics() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
