package dev.agoge.credit;

import java.util.Map;
import java.util.TreeMap;

/**
 * The credit methods that a recipe can name. To add one: a record that implements {@link Credit},
 * and a line here.
 */
public final class Credits {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("gigpo", GroupInGroup.class),
              Map.entry("grpo", GroupRelative.class),
              Map.entry("reinforce", Outcome.class),
              Map.entry("rloo", LeaveOneOut.class),
              Map.entry("uniform", Uniform.class)));

  private Credits() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
