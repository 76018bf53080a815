package dev.agoge.transform;

import java.util.Map;
import java.util.TreeMap;

/**
 * The ways of making pairs that a recipe can name. To add one: a record that implements {@link
 * Pairing}, and a line here.
 */
public final class Pairings {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("best-and-worst", BestAndWorst.class),
              Map.entry("expert-over-agent", ExpertOverAgent.class),
              Map.entry("none", Singles.class),
              Map.entry("step-pairs", StepPairs.class)));

  private Pairings() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
