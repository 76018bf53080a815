package dev.agoge.torch.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.LearnerSettings.Averaging;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Pace;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.learn.objective.ClippedSurrogate;
import dev.agoge.learn.objective.Imitate;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.Fixtures;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Initialization;
import dev.agoge.trajectory.Trajectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Gradients of both losses through the whole decoder against central differences, in double
 * precision: step 1e-5, relative tolerance 1e-5.
 */
class GradientsTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-5;

  private static final Credited EVIDENCE =
      new Credited(
          Fixtures.trajectory(
              "t",
              Fixtures.call(-1, new int[] {1, 2, 3}, new int[] {4, 5}, -2.9f, -3.3f),
              Fixtures.call(
                  0,
                  new int[] {6, 7},
                  new int[] {8, 9, 2},
                  new SamplingSettings(0.7, 1, 0, 9),
                  new int[][] {{3, 8, 11}, {9}, {}},
                  -1.4f,
                  0f,
                  -2.5f)),
          new float[][] {{1, 0.5f}, {2, 1, 0.25f}});

  private final Trainer trainer =
      new Trainer(Fixtures.TINY, Initialization.random(Fixtures.TINY, 3), Backend.precise(), 1, 2);

  @Test
  void imitation_gradient_equals_finite_differences() {
    check(new Imitate(), Averaging.TOKENS, EVIDENCE);
  }

  @Test
  void clipped_surrogate_with_kl_and_entropy_equals_finite_differences() {
    check(new ClippedSurrogate(0.2, 0.28, 0.3, 0.2), Averaging.TRAJECTORIES, EVIDENCE);
  }

  @Test
  void a_loss_in_which_tokens_depend_on_each_other_equals_finite_differences() {
    check(new Coupled(), Averaging.TOKENS, EVIDENCE);
  }

  @Test
  void value_gradient_equals_finite_differences() {
    var values = new ValueTrainer(trainer, 0);
    List<Trajectory> seen = List.of(EVIDENCE.trajectory());
    List<Sample> step = new ValueSamples(Fixtures.TINY, Place.TOKENS).of(seen);
    check(step, metrics -> values.loss(seen, Place.TOKENS, GradientsTest::squares, step));
  }

  private static double squares(List<double[][]> values, List<double[][]> slopes) {
    double loss = 0;
    for (int c = 0; c < values.getFirst().length; c++) {
      for (int t = 0; t < values.getFirst()[c].length; t++) {
        double error = values.getFirst()[c][t] - 0.5 * t;
        loss += error * error / 2;
        slopes.getFirst()[c][t] = error;
      }
    }
    return loss;
  }

  /** The square of the summed log-probabilities and entropies, and their gap to the reference. */
  private record Coupled() implements Objective {
    @Override
    public String name() {
      return "coupled";
    }

    @Override
    public Scope scope() {
      return Scope.STEP;
    }

    @Override
    public Reference reference() {
      return Reference.START;
    }

    @Override
    public double loss(TokenBatch batch, Slopes slopes) {
      double sum = 0;
      for (int i = 0; i < batch.size(); i++) {
        sum += batch.logProbs()[i] + 0.5 * batch.entropies()[i] - batch.reference()[i];
      }
      for (int i = 0; i < batch.size(); i++) {
        slopes.add(i, 2 * sum);
        slopes.addEntropy(i, sum);
      }
      return sum * sum;
    }
  }

  @Test
  void a_token_without_a_choice_has_no_loss() {
    assertThat(samples(new Imitate(), Averaging.TOKENS).getFirst().scored())
        .extracting(ScoredToken::target)
        .containsExactly(4, 5, 8, 2);
  }

  private static List<Sample> samples(Objective objective, Averaging averaging) {
    return Samples.of(Evidence.of(List.of(EVIDENCE)), Fixtures.TINY, averaging, objective)
        .getFirst();
  }

  private void check(Objective objective, Averaging averaging, Credited evidence) {
    var settings = new LearnerSettings(Pace.of(1e-3), 1, 4096, averaging);
    List<Sample> step = samples(objective, averaging);
    try (var learner =
        new ObjectiveLearner(
            trainer, objective, settings, Optional.of(Initialization.random(Fixtures.TINY, 4)))) {
      check(
          step,
          metrics ->
              learner.loss(step, Evidence.of(List.of(evidence)), Moment.ONLY, metrics, false));
    }
  }

  private void check(List<Sample> step, Function<Metrics, Trainer.Loss> loss) {
    loss(step, loss);
    Map<String, float[]> gradients = new LinkedHashMap<>();
    try (var _ = new PointerScope()) {
      trainer
          .decoder()
          .parameters()
          .all()
          .forEach((name, p) -> gradients.put(name, Backend.read(p.grad())));
    }
    var random = new SplittableRandom(5);
    for (Map.Entry<String, Tensor> parameter : trainer.decoder().parameters().all().entrySet()) {
      try (var _ = new PointerScope()) {
        Tensor flat = parameter.getValue().detach().view(-1);
        float[] gradient = java.util.Objects.requireNonNull(gradients.get(parameter.getKey()));
        for (int trial = 0; trial < 4; trial++) {
          int at = random.nextInt(gradient.length);
          double difference = shifted(step, loss, flat, at, STEP);
          difference -= shifted(step, loss, flat, at, -STEP);
          double expected = difference / (2 * STEP);
          assertThat((double) gradient[at])
              .as(parameter.getKey() + "[" + at + "]")
              .isCloseTo(expected, within(TOLERANCE * (0.1 + Math.abs(expected))));
        }
      }
    }
  }

  private double shifted(
      List<Sample> step, Function<Metrics, Trainer.Loss> loss, Tensor flat, int at, double by) {
    shift(flat, at, by);
    double value = loss(step, loss);
    shift(flat, at, -by);
    return value;
  }

  private static void shift(Tensor flat, int at, double by) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      flat.narrow(0, at, 1).add_(Backend.scalar(by));
    }
  }

  private double loss(List<Sample> step, Function<Metrics, Trainer.Loss> loss) {
    var metrics = new Metrics();
    trainer.gradients(step, loss.apply(metrics), metrics);
    return java.util.Objects.requireNonNull(metrics.all().get("loss_sum"));
  }
}
