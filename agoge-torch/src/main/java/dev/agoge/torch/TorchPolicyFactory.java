package dev.agoge.torch;

import dev.agoge.learn.ModelShape;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.torch.checkpoint.Checkpoint;
import dev.agoge.torch.checkpoint.HuggingFaceFolder;
import dev.agoge.torch.checkpoint.TrainerState;
import dev.agoge.torch.checkpoint.Versions;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.Initialization;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes policies of the local transformer.
 *
 * @param threads how many threads sample and train, at least 1
 */
public record TorchPolicyFactory(int threads) implements PolicyFactory {
  public TorchPolicyFactory {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  @Override
  public TorchPolicy create(ModelShape shape, List<String> texts, long seed) {
    BytePairTokenizer tokenizer = BytePairTokenizer.train(texts, shape.vocabulary());
    DecoderConfig config = DecoderConfig.of(shape, tokenizer.size());
    DecoderWeights weights =
        Initialization.compose(config, Initialization.random(config, seed), tokenizer.compounds());
    var state = TrainerState.fresh(seed);
    return new TorchPolicy(
        new Checkpoint(
            config,
            weights,
            Versions.of(0, weights),
            tokenizer,
            Optional.empty(),
            Optional.of(state)),
        threads);
  }

  @Override
  public TorchPolicy start(Path folder, long seed) {
    Checkpoint saved = HuggingFaceFolder.read(folder);
    var fresh = TrainerState.fresh(seed);
    return new TorchPolicy(
        new Checkpoint(
            saved.config(),
            saved.weights(),
            saved.version(),
            saved.tokenizer(),
            saved.agent(),
            Optional.of(fresh)),
        threads);
  }

  @Override
  public TorchPolicy load(Path folder) {
    return new TorchPolicy(HuggingFaceFolder.read(folder), threads);
  }
}
