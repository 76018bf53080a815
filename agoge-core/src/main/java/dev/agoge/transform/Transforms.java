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
              Map.entry("beneficial", Beneficial.class),
              Map.entry("correct", Correct.class),
              Map.entry("critical", Critical.class),
              Map.entry("expert-labels", ExpertLabels.class),
              Map.entry("hindsight", Hindsight.class),
              Map.entry("negatives", Negatives.class),
              Map.entry("only", OnlyRole.class),
              Map.entry("splice", Splice.class),
              Map.entry("steps", StepFilter.class),
              Map.entry("successes", Successes.class),
              Map.entry("top", Top.class)));

  private Transforms() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
