package dev.agoge.torch.decoder;

import dev.agoge.learn.UpdateRule;
import java.util.Map;

/**
 * What an optimiser needs to go on where it stopped.
 *
 * @param updates how many updates the weights have seen in all
 * @param rule by which it moves
 * @param steps how many of the updates this optimiser made
 * @param moments what it remembers of earlier gradients, by name; not asked for if it made no step
 */
public record OptimizerState(
    long updates, UpdateRule rule, long steps, Map<String, float[]> moments) {

  /** Before the first update. */
  public static OptimizerState fresh() {
    return new OptimizerState(0, UpdateRule.MUON, 0, Map.of());
  }
}
