package dev.agoge.torch.checkpoint;

import dev.agoge.torch.decoder.DecoderWeights;
import java.util.Map;
import java.util.Optional;

/**
 * What is needed to go on training where it stopped.
 *
 * @param updates how many updates were made
 * @param seed source of the order of samples
 * @param moments of the optimiser, by name
 * @param reference weights of the KL penalty's reference, if a policy gradient was begun
 */
public record TrainerState(
    long updates, long seed, Map<String, float[]> moments, Optional<DecoderWeights> reference) {}
