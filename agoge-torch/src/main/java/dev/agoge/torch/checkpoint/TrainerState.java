package dev.agoge.torch.checkpoint;

import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.OptimizerState;
import java.util.Optional;

/**
 * What is needed to go on training where it stopped.
 *
 * @param seed source of the order of samples
 * @param optimizer and how many updates were made
 * @param reference weights of the KL penalty's reference, if a policy gradient was begun
 */
public record TrainerState(
    long seed, OptimizerState optimizer, Optional<DecoderWeights> reference) {

  /** Before the first update. */
  public static TrainerState fresh(long seed) {
    return new TrainerState(seed, OptimizerState.fresh(), Optional.empty());
  }
}
