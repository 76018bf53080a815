package dev.agoge.torch;

import dev.agoge.agent.PromptFormat;
import dev.agoge.learn.CheckpointException;
import dev.agoge.learn.Pace;
import dev.agoge.learn.ValueModel;
import dev.agoge.torch.checkpoint.Checkpoint;
import dev.agoge.torch.checkpoint.HuggingFaceFolder;
import dev.agoge.torch.checkpoint.TrainerState;
import dev.agoge.torch.checkpoint.Versions;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.learn.Trainer;
import dev.agoge.torch.learn.ValueTrainer;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value model on the local transformer. No text contains the padding token, so its row of the
 * embedding is the head: set to zero at first, and trained with everything else.
 */
final class TorchValueModel implements ValueModel {
  private final DecoderConfig config;
  private final BytePairTokenizer tokenizer;
  private final long seed;
  private final int threads;
  private final ComputeThread thread = new ComputeThread("torch-value-0");
  private Trainer trainer;

  TorchValueModel(
      DecoderConfig config,
      DecoderWeights start,
      BytePairTokenizer tokenizer,
      long seed,
      int threads) {
    this.config = config;
    this.tokenizer = tokenizer;
    this.seed = seed;
    this.threads = threads;
    this.trainer = thread.call(() -> trainer(withoutHead(start)));
  }

  private Trainer trainer(DecoderWeights weights) {
    return new Trainer(config, weights, Backend.standard(), seed, threads);
  }

  private int head() {
    return tokenizer.id(PromptFormat.PAD);
  }

  private DecoderWeights withoutHead(DecoderWeights start) {
    Map<String, float[]> byName = new LinkedHashMap<>();
    start.names().forEach(name -> byName.put(name, start.get(name)));
    float[] embedding = start.get(DecoderWeights.EMBEDDING).clone();
    Arrays.fill(embedding, head() * config.width(), (head() + 1) * config.width(), 0);
    byName.put(DecoderWeights.EMBEDDING, embedding);
    return DecoderWeights.of(config, byName);
  }

  @Override
  public synchronized List<double[][]> values(List<Trajectory> trajectories, Place place) {
    return thread.call(() -> new ValueTrainer(trainer, head()).values(trajectories, place));
  }

  @Override
  public synchronized Map<String, Double> fit(
      List<Trajectory> trajectories, Place place, ValueLoss loss, Pace pace) {
    return thread.call(
        () -> new ValueTrainer(trainer, head()).fit(trajectories, place, loss, pace));
  }

  @Override
  public synchronized void save(Path folder) {
    Checkpoint checkpoint =
        thread.call(
            () -> {
              DecoderWeights weights = trainer.weights();
              return new Checkpoint(
                  config,
                  weights,
                  Versions.of(trainer.updates(), weights),
                  tokenizer,
                  Optional.empty(),
                  Optional.of(new TrainerState(seed, trainer.state(), Optional.empty())));
            });
    HuggingFaceFolder.write(folder, checkpoint);
  }

  @Override
  public synchronized void restore(Path folder) {
    Checkpoint saved = HuggingFaceFolder.read(folder);
    if (!saved.config().equals(config)) {
      throw new CheckpointException(folder + " holds a value model of another size");
    }
    thread.run(
        () -> {
          trainer.close();
          trainer = trainer(saved.weights());
          saved.state().ifPresent(state -> trainer.restore(state.optimizer()));
        });
  }

  @Override
  public void close() {
    thread.run(() -> trainer.close());
    thread.close();
  }
}
