package dev.agoge.torch.learn;

import dev.agoge.torch.AdamW;
import dev.agoge.torch.Backend;
import dev.agoge.torch.Decoder;
import dev.agoge.torch.DecoderConfig;
import dev.agoge.torch.DecoderWeights;
import dev.agoge.torch.Parameters;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * The trained decoder and its one optimiser, and the update that all learners share: forward, loss
 * and backward for each rectangle of a step, then clip and move.
 *
 * <p>Runs on one thread only, the policy's {@link dev.agoge.torch.ComputeThread}.
 */
public final class Trainer implements AutoCloseable {
  /** Over this many first updates the learning rate rises to its value. */
  static final int WARM_UP = 20;

  private final DecoderConfig config;
  private final Backend backend;
  private final long seed;
  private final Parameters parameters;
  private final Decoder decoder;
  private final AdamW optimizer;

  /**
   * A trainer with a fresh optimiser.
   *
   * @param seed source of the order of samples
   */
  public Trainer(DecoderConfig config, DecoderWeights weights, Backend backend, long seed) {
    this.config = config;
    this.backend = backend;
    this.seed = seed;
    parameters = new Parameters(config, weights, backend, true);
    decoder = new Decoder(config, parameters, backend);
    optimizer = new AdamW(parameters.all());
  }

  /** The loss of a rectangle: gradients are taken of it, so it must be a sum over the step. */
  @FunctionalInterface
  interface Loss {
    Tensor of(Rectangle rectangle, Scores scores);
  }

  /** How far an update may go. */
  record Pace(double learningRate, double weightDecay, double clipNorm) {}

  /** One update from one step's samples. */
  void update(List<Sample> step, Loss loss, Pace pace, Metrics metrics) {
    gradients(step, loss, metrics);
    double warm = Math.min(1, (optimizer.steps() + 1.0) / WARM_UP);
    double norm = optimizer.step(pace.learningRate() * warm, pace.weightDecay(), pace.clipNorm());
    metrics.mean("gradient_norm", norm, 1);
    metrics.add("updates", 1);
  }

  /** Leaves the gradient of the summed loss in the parameters. */
  void gradients(List<Sample> step, Loss loss, Metrics metrics) {
    optimizer.zeroGradients();
    int covered = 0;
    for (List<Sample> samples : MiniBatches.rectangles(step)) {
      try (var _ = new PointerScope()) {
        Rectangle rectangle = Rectangle.of(samples, config.vocabulary(), backend);
        Tensor part = loss.of(rectangle, Scores.of(decoder, rectangle));
        part.backward();
        metrics.add("loss_sum", part.item_double());
        metrics.add("places", (double) rectangle.tokens());
        covered += rectangle.scored();
      }
    }
    metrics.add("scored", covered);
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
    return optimizer.steps();
  }

  /** The optimiser, for checkpoints. */
  public AdamW optimizer() {
    return optimizer;
  }

  /** Where its tensors live. */
  public Backend backend() {
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
    return dev.agoge.support.Seeds.child(seed, optimizer.steps());
  }

  @Override
  public void close() {
    optimizer.close();
    decoder.close();
  }
}
