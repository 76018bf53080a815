package dev.agoge.torch.decoder;

import dev.agoge.learn.DivergedException;
import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Moves the parameters by their gradients, which it clips by their global norm, and holds what it
 * remembers of earlier gradients. Only matrices decay.
 */
public final class Optimizer implements AutoCloseable {
  private final Parameters parameters;
  private final UpdateRule rule;
  private final Map<String, Tensor> first = new LinkedHashMap<>();
  private final Map<String, Tensor> second = new LinkedHashMap<>();
  private long steps;

  /** A fresh optimiser of these parameters. */
  public Optimizer(Parameters parameters, UpdateRule rule) {
    this.parameters = parameters;
    this.rule = rule;
    try (var _ = new PointerScope()) {
      parameters
          .all()
          .forEach(
              (name, p) -> {
                first.put(name, torch.zeros_like(p.detach()).retainReference());
                if (!byMuon(name)) {
                  second.put(name, torch.zeros_like(p.detach()).retainReference());
                }
              });
    }
  }

  private boolean byMuon(String name) {
    return rule == UpdateRule.MUON && parameters.isHiddenMatrix(name);
  }

  /** By which it moves. */
  public UpdateRule rule() {
    return rule;
  }

  /** How many updates it made. */
  public long steps() {
    return steps;
  }

  /**
   * One update.
   *
   * @return the norm of the gradient before it was clipped
   */
  public double step(Pace pace) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      double norm = torch.clip_grad_norm_(vector(parameters.all().values()), pace.clipNorm());
      if (!Double.isFinite(norm)) {
        throw new DivergedException(
            "the gradient of update " + steps + " is not finite; lower the learning rate");
      }
      double rate = pace.rate(steps);
      steps++;
      muon(rate, pace.weightDecay());
      adamW(p -> p.dim() > 1, rate, pace.weightDecay());
      adamW(p -> p.dim() == 1, rate, 0);
      return norm;
    }
  }

  private void muon(double rate, double decay) {
    parameters
        .all()
        .forEach(
            (name, p) -> {
              if (byMuon(name)) {
                Muon.update(p, parameters.rows(name), average(first, name), rate, decay);
              }
            });
  }

  private void adamW(Predicate<Tensor> which, double rate, double decay) {
    List<Tensor> values = new ArrayList<>();
    List<Tensor> m = new ArrayList<>();
    List<Tensor> v = new ArrayList<>();
    parameters
        .all()
        .forEach(
            (name, p) -> {
              if (!byMuon(name) && which.test(p)) {
                values.add(p);
                m.add(average(first, name));
                v.add(average(second, name));
              }
            });
    AdamW.update(values, m, v, steps, rate, decay);
  }

  private static Tensor average(Map<String, Tensor> averages, String name) {
    return Objects.requireNonNull(averages.get(name), name);
  }

  /** What it remembers, by name: {@code first.NAME} and {@code second.NAME}, for a checkpoint. */
  public Map<String, float[]> moments() {
    Map<String, float[]> all = new LinkedHashMap<>();
    try (var _ = new PointerScope()) {
      first.forEach((name, t) -> all.put("first." + name, Backend.read(t)));
      second.forEach((name, t) -> all.put("second." + name, Backend.read(t)));
    }
    return all;
  }

  /**
   * Goes on from a checkpoint.
   *
   * @throws IllegalArgumentException if a moment is missing or has another size
   */
  public void restore(long stepsMade, Map<String, float[]> moments, Backend backend) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      first.forEach((name, t) -> restore(t, "first." + name, moments, backend));
      second.forEach((name, t) -> restore(t, "second." + name, moments, backend));
    }
    steps = stepsMade;
  }

  private static void restore(
      Tensor into, String name, Map<String, float[]> moments, Backend backend) {
    float[] values = moments.get(name);
    if (values == null || values.length != into.numel()) {
      throw new IllegalArgumentException(
          "moment " + name + (values == null ? " is missing" : " has the wrong size"));
    }
    into.copy_(backend.numbers(values, into.shape()));
  }

  private static TensorVector vector(Collection<Tensor> tensors) {
    var vector = new TensorVector();
    tensors.forEach(vector::push_back);
    return vector;
  }

  @Override
  public void close() {
    first.values().forEach(Pointer::close);
    second.values().forEach(Pointer::close);
  }
}
