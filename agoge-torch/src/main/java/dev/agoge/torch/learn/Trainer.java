package dev.agoge.torch.learn;

import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.Optimizer;
import dev.agoge.torch.decoder.OptimizerState;
import dev.agoge.torch.decoder.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.bytedeco.pytorch.Tensor;

/**
 * The trained decoder and its one optimiser, and the update that all learners share: forward, loss
 * and backward for each rectangle of a step, then clip and move.
 *
 * <p>Runs on one thread, the policy's {@link ComputeThread}; the others only take gradients.
 */
public final class Trainer implements AutoCloseable {
  /** Sequences that are only looked at go through the model so many at once. */
  static final int SEQUENCES = 64;

  private final DecoderConfig config;
  private final Backend backend;
  private final long seed;
  private final Parameters parameters;
  private final Decoder decoder;
  private final List<Replica> replicas = new ArrayList<>();
  private Optimizer optimizer;
  private long updates;

  /**
   * A trainer with a fresh optimiser.
   *
   * @param seed source of the order of samples
   * @param threads how many threads take gradients, this one included; a GPU needs one only
   */
  public Trainer(
      DecoderConfig config, DecoderWeights weights, Backend backend, long seed, int threads) {
    this.config = config;
    this.backend = backend;
    this.seed = seed;
    parameters = new Parameters(config, weights, backend, true);
    decoder = new Decoder(config, parameters, backend);
    optimizer = new Optimizer(parameters, UpdateRule.MUON);
    for (int i = 1; i < threads && backend.onCpu(); i++) {
      replicas.add(new Replica(config, parameters, backend, i));
    }
  }

  /**
   * The loss of a rectangle: gradients are taken of it, so it must be a sum over the step. Called
   * from several threads, each with metrics of its own.
   */
  @FunctionalInterface
  interface Loss {
    Tensor of(Decoder decoder, Rectangle rectangle, Metrics metrics);
  }

  /** One update from one step's samples. A change of rule begins with a fresh optimiser. */
  void update(List<Sample> step, Loss loss, Pace pace, Metrics metrics) {
    gradients(step, loss, metrics);
    if (optimizer.rule() != pace.rule()) {
      renewOptimizer(pace.rule());
    }
    double norm = optimizer.step(pace);
    updates++;
    metrics.mean("gradient_norm", norm, 1);
    metrics.mean("loss", metrics.taken("loss_sum"), 1);
    metrics.add("updates", 1);
  }

  /**
   * Leaves the gradient of the summed loss in the parameters. Each thread takes that of its share
   * of the sequences, dealt by length; the sums are added in a fixed order, so that the result does
   * not depend on timing.
   */
  void gradients(List<Sample> step, Loss loss, Metrics metrics) {
    List<List<Sample>> shares = MiniBatches.deal(step, 1 + replicas.size());
    List<Future<Metrics>> others = new ArrayList<>();
    for (int i = 1; i < shares.size(); i++) {
      others.add(replicas.get(i - 1).start(shares.get(i), loss));
    }
    parameters.zeroGradients();
    Metrics measured = Gradients.of(shares.getFirst(), decoder, backend, loss);
    for (int i = 1; i < shares.size(); i++) {
      measured.addAll(ComputeThread.join(others.get(i - 1)));
      parameters.addGradients(replicas.get(i - 1).parameters());
    }
    checkCovered(step, measured);
    metrics.addAll(measured);
  }

  private static void checkCovered(List<Sample> step, Metrics measured) {
    int covered = measured.all().getOrDefault("scored", 0.0).intValue();
    int expected = step.stream().mapToInt(s -> s.scored().size()).sum();
    if (covered != expected) {
      throw new IllegalStateException(
          "a step covers " + covered + " of " + expected + " produced tokens");
    }
  }

  /** A copy of the present weights. */
  public DecoderWeights weights() {
    return parameters.weights();
  }

  /** How many updates were made in all. */
  public long updates() {
    return updates;
  }

  /** Forgets earlier gradients, as is right when what is optimised changes. */
  public void renewOptimizer(UpdateRule rule) {
    optimizer.close();
    optimizer = new Optimizer(parameters, rule);
  }

  /** What a checkpoint must hold to go on from here. */
  public OptimizerState state() {
    return new OptimizerState(updates, optimizer.rule(), optimizer.steps(), optimizer.moments());
  }

  /**
   * Goes on from a checkpoint.
   *
   * @throws IllegalArgumentException if a moment is missing or has another size
   */
  public void restore(OptimizerState state) {
    updates = state.updates();
    if (state.steps() > 0) {
      renewOptimizer(state.rule());
      optimizer.restore(state.steps(), state.moments(), backend);
    }
  }

  /** Where its tensors live. */
  Backend backend() {
    return backend;
  }

  /** The decoder's size and constants. */
  public DecoderConfig config() {
    return config;
  }

  /** The decoder that is trained. */
  Decoder decoder() {
    return decoder;
  }

  /** Source of the order of samples in the next lesson. */
  long lessonSeed() {
    return dev.agoge.support.Seeds.child(seed, updates);
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    optimizer.close();
    decoder.close();
  }
}
