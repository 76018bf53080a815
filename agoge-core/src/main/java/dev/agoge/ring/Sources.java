package dev.agoge.ring;

import java.util.Map;
import java.util.TreeMap;

/**
 * The sources that a recipe can name. To add one: a record that implements {@link Source}, and a
 * line here.
 */
public final class Sources {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("agent", AgentSource.class),
              Map.entry("both", AgentAndExpert.class),
              Map.entry("branches", ExpertBranches.class),
              Map.entry("expert", ExpertSource.class),
              Map.entry("search", SearchSource.class)));

  private Sources() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
