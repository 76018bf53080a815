package dev.agoge.search;

import java.util.Map;
import java.util.TreeMap;

/**
 * The searches that a recipe or a command can name. To add one: a record that implements {@link
 * Search}, and a line here.
 */
public final class Searches {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("beam", Beam.class),
              Map.entry("best-of-n", BestOfN.class),
              Map.entry("mcts", MonteCarloTreeSearch.class),
              Map.entry("minimax", Minimax.class),
              Map.entry("none", NoSearch.class),
              Map.entry("vote", Vote.class)));

  private Searches() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
