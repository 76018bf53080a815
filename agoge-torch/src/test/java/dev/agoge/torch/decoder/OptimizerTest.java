package dev.agoge.torch.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.torch.Fixtures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final double RATE = 1e-3;

  private final Backend backend = Backend.standard();
  private final Parameters parameters =
      new Parameters(Fixtures.TINY, Initialization.random(Fixtures.TINY, 1), backend, true);

  @Test
  void adam_w_first_moves_every_number_by_the_learning_rate() {
    Map<String, float[]> moved = movement(UpdateRule.ADAMW);
    moved.forEach(
        (name, by) -> {
          float[] gradient = gradient(name);
          for (int i = 0; i < by.length; i++) {
            assertThat((double) by[i])
                .as(name)
                .isCloseTo(-RATE * Math.signum(gradient[i]), within(RATE * 0.01));
          }
        });
  }

  @Test
  void muon_moves_each_hidden_matrix_by_an_orthogonal_one() {
    Map<String, float[]> moved = movement(UpdateRule.MUON);
    for (String name : parameters.all().keySet()) {
      if (parameters.isHiddenMatrix(name)) {
        int columns = Math.toIntExact(parameters.get(name).size(1));
        int from = 0;
        for (long rows : parameters.rows(name)) {
          int to = from + Math.toIntExact(rows) * columns;
          float[] part = Arrays.copyOfRange(moved.get(name), from, to);
          checkOrthogonal(part, Math.toIntExact(rows), columns);
          from = to;
        }
      }
    }
  }

  @Test
  void muon_leaves_embedding_and_norms_to_adam_w() {
    Map<String, float[]> muon = movement(UpdateRule.MUON);
    Map<String, float[]> adamW = movement(UpdateRule.ADAMW);
    for (String name : parameters.all().keySet()) {
      if (!parameters.isHiddenMatrix(name)) {
        assertThat(muon.get(name)).as(name).isEqualTo(adamW.get(name));
      }
    }
  }

  @Test
  void orthogonal_keeps_the_singular_vectors() {
    try (var _ = new PointerScope()) {
      // U diag(9, 3, 0.5) Vᵀ with U and V a turn about one axis each
      double[][] u = {{0.6, -0.8, 0}, {0.8, 0.6, 0}, {0, 0, 1}};
      double[][] v = {{1, 0, 0}, {0, 0.8, 0.6}, {0, -0.6, 0.8}};
      double[] values = {9, 3, 0.5};
      float[] found = Backend.read(Muon.orthogonal(backend.numbers(product(u, values, v), 3, 3)));
      double[] singular = new double[3];
      for (int k = 0; k < 3; k++) {
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            singular[k] += u[i][k] * found[3 * i + j] * v[j][k];
          }
        }
        assertThat(singular[k]).isBetween(0.65, 1.25);
      }
      float[] same = product(u, singular, v);
      assertThat(found).containsExactly(same, within(1e-4f));
    }
  }

  @Test
  void a_gradient_of_zeros_moves_nothing() {
    try (var _ = new PointerScope()) {
      assertThat(Backend.read(Muon.orthogonal(backend.zeros(4, 3)))).containsOnly(0);
    }
  }

  @Test
  void a_restored_optimizer_goes_on_alike() {
    for (UpdateRule rule : UpdateRule.values()) {
      try (var one = new Optimizer(parameters, rule);
          var other = new Optimizer(parameters, rule)) {
        setGradients();
        one.step(pace(rule));
        other.restore(one.steps(), one.moments(), backend);
        DecoderWeights between = parameters.weights();
        one.step(pace(rule));
        Map<String, float[]> straight = values();
        parameters.set(between, backend);
        other.step(pace(rule));
        assertThat(values()).usingRecursiveComparison().isEqualTo(straight);
      }
    }
  }

  @Test
  void a_missing_moment_is_named() {
    try (var optimizer = new Optimizer(parameters, UpdateRule.MUON)) {
      assertThatThrownBy(() -> optimizer.restore(3, Map.of(), backend))
          .hasMessage("moment first.embedding is missing");
    }
  }

  private static Pace pace(UpdateRule rule) {
    return new Pace(rule, RATE, 0, 0, 1e9);
  }

  /** What one update adds to each parameter; the parameters are put back. */
  private Map<String, float[]> movement(UpdateRule rule) {
    DecoderWeights start = parameters.weights();
    Map<String, float[]> moved = new LinkedHashMap<>();
    try (var optimizer = new Optimizer(parameters, rule)) {
      setGradients();
      Map<String, float[]> before = values();
      optimizer.step(pace(rule));
      values()
          .forEach(
              (name, after) -> {
                float[] by = after.clone();
                float[] old = Objects.requireNonNull(before.get(name));
                for (int i = 0; i < by.length; i++) {
                  by[i] -= old[i];
                }
                moved.put(name, by);
              });
    }
    parameters.set(start, backend);
    return moved;
  }

  private Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    try (var _ = new PointerScope()) {
      parameters.all().forEach((name, p) -> values.put(name, Backend.read(p)));
    }
    return values;
  }

  private void setGradients() {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      parameters
          .all()
          .forEach((name, p) -> p.mutable_grad().put(backend.numbers(gradient(name), p.shape())));
    }
  }

  private float[] gradient(String name) {
    try (var _ = new PointerScope()) {
      Tensor parameter = parameters.get(name);
      float[] gradient = new float[Math.toIntExact(parameter.numel())];
      var random = new SplittableRandom(name.hashCode());
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = (float) (random.nextGaussian() + (random.nextBoolean() ? 3 : -3));
      }
      return gradient;
    }
  }

  /** The rows, or the columns if they are fewer, are nearly orthogonal and of about one length. */
  private static void checkOrthogonal(float[] by, int rows, int columns) {
    double scale = RATE * 0.2 * Math.sqrt(Math.max(rows, columns));
    double squares = 0;
    for (float x : by) {
      squares += x * x / (scale * scale);
    }
    // ‖UVᵀ‖² is the rank; singular values lie between 0.65 and 1.25
    assertThat(squares / Math.min(rows, columns)).isBetween(0.65 * 0.65, 1.25 * 1.25);
  }

  private static float[] product(double[][] u, double[] values, double[][] v) {
    float[] product = new float[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[3 * i + j] += (float) (u[i][k] * values[k] * v[j][k]);
        }
      }
    }
    return product;
  }
}
