package dev.agoge.ring.judge;

import java.util.Map;
import java.util.TreeMap;

/**
 * The judges that a recipe can name. To add one: a record that implements {@link
 * dev.agoge.ring.JudgeMethod}, and a line here.
 */
public final class Judges {
  private static final Map<String, Class<? extends Record>> METHODS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("environment", EnvironmentOutcome.class),
              Map.entry("implicit", ImplicitReward.class),
              Map.entry("inverse", InverseReward.class),
              Map.entry("monte-carlo", MonteCarlo.class),
              Map.entry("outcome-model", OutcomeModel.class),
              Map.entry("pairwise", Ranker.class),
              Map.entry("process-model", ProcessModel.class),
              Map.entry("progress", StepwiseProgress.class),
              Map.entry("redistribution", Redistribution.class),
              Map.entry("rules", Rules.class)));

  private Judges() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
