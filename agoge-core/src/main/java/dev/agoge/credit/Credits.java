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
              Map.entry("advantage-weighted", AdvantageWeights.class),
              Map.entry("critical", CriticalSteps.class),
              Map.entry("duration", DurationAware.class),
              Map.entry("entropy-steps", HighEntropySteps.class),
              Map.entry("gae", GeneralisedAdvantage.class),
              Map.entry("gigpo", GroupInGroup.class),
              Map.entry("grpo", GroupRelative.class),
              Map.entry("hgpo", HierarchicalGroups.class),
              Map.entry("ipa", InteractionChunks.class),
              Map.entry("matching", TraceMatching.class),
              Map.entry("poad", ActionDecomposition.class),
              Map.entry("process", ProcessReward.class),
              Map.entry("reinforce", Outcome.class),
              Map.entry("return-difference", ReturnDifference.class),
              Map.entry("reward", RewardWeights.class),
              Map.entry("rloo", LeaveOneOut.class),
              Map.entry("srgpo", RandomGroups.class),
              Map.entry("step-grpo", StepGroupRelative.class),
              Map.entry("uniform", UniformWeights.class)));

  private Credits() {}

  /** The record class of each method, by name; its components are the method's parameters. */
  public static Map<String, Class<? extends Record>> methods() {
    return Map.copyOf(METHODS);
  }
}
