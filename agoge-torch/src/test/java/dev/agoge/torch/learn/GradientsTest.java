package dev.agoge.torch.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Pace;
import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.learn.PolicyGradientSettings.Averaging;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.Fixtures;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Initialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
    List<Sample> step = samples(Averaging.TOKENS);
    check(step, Imitation.loss(Imitation.weight(step)));
  }

  @Test
  void policy_gradient_with_kl_and_entropy_equals_finite_differences() {
    var settings =
        new PolicyGradientSettings(
            Pace.of(1e-3), 0.2, 0.28, 0.3, 0.2, 1, 4096, Averaging.TRAJECTORIES);
    List<Sample> step = samples(Averaging.TRAJECTORIES);
    try (var learner =
        new PolicyGradient(trainer, settings, Initialization.random(Fixtures.TINY, 4))) {
      check(step, learner.loss(PolicyGradient.shares(step), false));
    }
  }

  @Test
  void a_token_without_a_choice_has_no_loss() {
    assertThat(samples(Averaging.TOKENS).getFirst().scored())
        .extracting(ScoredToken::target)
        .containsExactly(4, 5, 8, 2);
  }

  private static List<Sample> samples(Averaging averaging) {
    return new Evidence(Fixtures.TINY, averaging).samples(List.of(EVIDENCE));
  }

  private void check(List<Sample> step, Trainer.Loss loss) {
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

  private double shifted(List<Sample> step, Trainer.Loss loss, Tensor flat, int at, double by) {
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

  private double loss(List<Sample> step, Trainer.Loss loss) {
    var metrics = new Metrics();
    trainer.gradients(step, loss, metrics);
    return java.util.Objects.requireNonNull(metrics.all().get("loss_sum"));
  }
}
