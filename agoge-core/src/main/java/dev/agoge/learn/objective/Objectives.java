package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
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
              Map.entry("advantage-regression", AdvantageRegression.class),
              Map.entry("clipped", ClippedSurrogate.class),
              Map.entry("dpo", DirectPreference.class),
              Map.entry("epo", EntropySmoothing.class),
              Map.entry("gspo", SequenceSurrogate.class),
              Map.entry("imitate", Imitate.class),
              Map.entry("kickstart", Kickstart.class),
              Map.entry("kto", KahnemanTversky.class),
              Map.entry("simpo", SimplePreference.class),
              Map.entry("truncated", TruncatedSurrogate.class)));

  private Objectives() {}

  /** The record class of each objective, by name; its components are its parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
