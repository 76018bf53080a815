package dev.agoge.torch;

import dev.agoge.agent.Agent;
import dev.agoge.credit.Credited;
import dev.agoge.learn.ImitationSettings;
import dev.agoge.learn.Learner;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.checkpoint.Checkpoint;
import dev.agoge.torch.checkpoint.HuggingFaceFolder;
import dev.agoge.torch.checkpoint.TrainerState;
import dev.agoge.torch.checkpoint.Versions;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.learn.Imitation;
import dev.agoge.torch.learn.PolicyGradient;
import dev.agoge.torch.learn.Trainer;
import dev.agoge.torch.sampling.SamplingEngine;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The local transformer as a policy: {@link SamplingEngine} samples it, {@link Trainer} trains it,
 * and after every lesson the new weights go from the one to the other.
 *
 * <p>Learners may be used from any thread, one lesson at a time.
 */
public final class TorchPolicy implements TrainablePolicy {
  private final DecoderConfig config;
  private final BytePairTokenizer tokenizer;
  private final Optional<Agent> saved;
  private final long seed;
  private final ComputeThread thread;
  private final Trainer trainer;
  private final SamplingEngine engine;
  private DecoderWeights weights;
  private String version;

  /** Of the KL penalty, once a policy gradient was begun. */
  private Optional<DecoderWeights> reference;

  /** Whether the reference came with the checkpoint and waits for the learner that goes on. */
  private boolean resumed;

  TorchPolicy(Checkpoint checkpoint, int threads) {
    config = checkpoint.config();
    tokenizer = checkpoint.tokenizer();
    weights = checkpoint.weights();
    version = checkpoint.version();
    saved = checkpoint.agent();
    Optional<TrainerState> state = checkpoint.state();
    seed = state.map(TrainerState::seed).orElse(0L);
    reference = state.flatMap(TrainerState::reference);
    resumed = reference.isPresent();
    thread = new ComputeThread("torch-0");
    trainer = thread.call(() -> trainer(state, threads));
    engine = new SamplingEngine(config, tokenizer, weights, version, threads);
  }

  private Trainer trainer(Optional<TrainerState> state, int threads) {
    var made = new Trainer(config, weights, Backend.standard(), seed, threads);
    state.ifPresent(s -> made.restore(s.optimizer()));
    return made;
  }

  @Override
  public LanguageModel model() {
    return engine;
  }

  @Override
  public synchronized String version() {
    return version;
  }

  @Override
  public long parameters() {
    return weights().count();
  }

  /** The newest weights. */
  public synchronized DecoderWeights weights() {
    return weights;
  }

  @Override
  public Learner imitation(ImitationSettings settings) {
    return (agent, evidence) ->
        lesson(agent, evidence, e -> new Imitation(trainer, settings).learn(e));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A new learner begins with a fresh optimiser, because its gradients are of another kind. The
   * first learner made after a checkpoint was loaded that holds a reference goes on with that
   * reference and with the checkpoint's optimiser.
   */
  @Override
  public synchronized Learner policyGradient(PolicyGradientSettings settings) {
    DecoderWeights fixed = resumed ? reference.orElse(weights) : weights;
    if (!resumed) {
      thread.run(() -> trainer.renewOptimizer(settings.pace().rule()));
    }
    resumed = false;
    reference = Optional.of(fixed);
    return (agent, evidence) ->
        lesson(
            agent,
            evidence,
            e -> {
              try (var learner = new PolicyGradient(trainer, settings, fixed)) {
                return learner.learn(e);
              }
            });
  }

  private synchronized Lesson lesson(
      Agent agent,
      List<Credited> evidence,
      Function<List<Credited>, Map<String, Double>> learning) {
    Map<String, Double> metrics =
        thread.call(
            () -> {
              Map<String, Double> measured = learning.apply(evidence);
              weights = trainer.weights();
              version = Versions.of(trainer.updates(), weights);
              return measured;
            });
    engine.load(weights, version);
    return new Lesson(agent.withWeights(version), metrics);
  }

  @Override
  public synchronized Agent agent() {
    return saved
        .orElseGet(() -> Agent.of(version).withSampling(SamplingSettings.GREEDY))
        .withWeights(version);
  }

  @Override
  public synchronized void save(Path folder, Agent agent) {
    TrainerState state = thread.call(() -> new TrainerState(seed, trainer.state(), reference));
    HuggingFaceFolder.write(
        folder,
        new Checkpoint(
            config,
            weights,
            version,
            tokenizer,
            Optional.of(agent.withWeights(version)),
            Optional.of(state)));
  }

  @Override
  public void close() {
    engine.close();
    thread.run(trainer::close);
    thread.close();
  }
}
