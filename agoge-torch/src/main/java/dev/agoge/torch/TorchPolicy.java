package dev.agoge.torch;

import dev.agoge.agent.Agent;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Learner;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.learn.ValueModel;
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
import dev.agoge.torch.learn.ObjectiveLearner;
import dev.agoge.torch.learn.Trainer;
import dev.agoge.torch.learn.TrajectoryScores;
import dev.agoge.torch.sampling.SamplingEngine;
import dev.agoge.torch.tokenizer.BytePairTokenizer;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
  private final int threads;
  private DecoderWeights weights;
  private String version;

  /** Of the KL penalty, once a policy gradient was begun. */
  private Optional<DecoderWeights> reference;

  /** Whether the reference came with the checkpoint and waits for the learner that goes on. */
  private boolean resumed;

  TorchPolicy(Checkpoint checkpoint, int threads) {
    this.threads = threads;
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
  public synchronized Learner learner(Objective objective, LearnerSettings settings, boolean anew) {
    if (anew && !resumed) {
      thread.run(() -> trainer.renewOptimizer(settings.pace().rule()));
    }
    if (anew) {
      reference = resumed ? reference : Optional.of(weights);
      resumed = false;
    }
    return (agent, evidence, moment) -> {
      renewReference(objective.reference(), moment);
      return lesson(agent, () -> learnt(objective, settings, evidence, moment));
    };
  }

  private synchronized void renewReference(Objective.Reference wanted, Moment moment) {
    if (wanted.kind() == Objective.Reference.Kind.RENEWED
        && moment.update() % wanted.every() == 0) {
      reference = Optional.of(weights);
    }
  }

  private Map<String, Double> learnt(
      Objective objective,
      LearnerSettings settings,
      List<? extends Evidence> evidence,
      Moment moment) {
    boolean compares = objective.reference().kind() != Objective.Reference.Kind.NONE;
    Optional<DecoderWeights> fixed =
        compares ? Optional.of(reference.orElse(weights)) : Optional.empty();
    try (var learner = new ObjectiveLearner(trainer, objective, settings, fixed)) {
      return learner.learn(evidence, moment);
    }
  }

  private synchronized Lesson lesson(Agent agent, Supplier<Map<String, Double>> learning) {
    Map<String, Double> metrics =
        thread.call(
            () -> {
              Map<String, Double> measured = learning.get();
              weights = trainer.weights();
              version = Versions.of(trainer.updates(), weights);
              return measured;
            });
    engine.load(weights, version);
    return new Lesson(agent.withWeights(version), metrics);
  }

  @Override
  public List<float[][]> logProbs(List<Trajectory> trajectories) {
    return thread.call(() -> new TrajectoryScores(trainer).logProbs(trajectories));
  }

  @Override
  public synchronized TorchPolicy fork(long other) {
    return new TorchPolicy(
        new Checkpoint(
            config,
            weights,
            version,
            tokenizer,
            Optional.empty(),
            Optional.of(TrainerState.fresh(other))),
        threads);
  }

  @Override
  public TorchPolicy fork(Path other) {
    return new TorchPolicy(HuggingFaceFolder.read(other), threads);
  }

  @Override
  public synchronized ValueModel valueModel(long other) {
    return new TorchValueModel(config, weights, tokenizer, other, threads);
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
