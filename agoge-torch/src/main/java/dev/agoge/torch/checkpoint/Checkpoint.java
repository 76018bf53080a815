package dev.agoge.torch.checkpoint;

import dev.agoge.agent.Agent;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import java.util.Optional;

/**
 * A saved model.
 *
 * @param config its size
 * @param weights its weights
 * @param version name of these weights
 * @param tokenizer how its text becomes ids
 * @param agent what plays with these weights, if that was saved
 * @param state what is needed to go on training, if that was saved
 */
public record Checkpoint(
    DecoderConfig config,
    DecoderWeights weights,
    String version,
    BytePairTokenizer tokenizer,
    Optional<Agent> agent,
    Optional<TrainerState> state) {}
