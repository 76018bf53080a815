package dev.agoge.torch.learn;

import dev.agoge.learn.Pace;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.learn.ValueModel.ValueLoss;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** Trains a decoder whose logit of one token is a number. */
public final class ValueTrainer {
  private final Trainer trainer;
  private final int head;

  /**
   * A trainer of values.
   *
   * @param head the token whose logit is the number; it must occur in no text
   */
  public ValueTrainer(Trainer trainer, int head) {
    this.trainer = trainer;
    this.head = head;
  }

  /** The numbers, see {@link dev.agoge.learn.ValueModel#values}. */
  public List<double[][]> values(List<Trajectory> trajectories, Place place) {
    var asked = new ValueSamples(trainer.config(), place);
    List<double[][]> values = asked.zeros(trajectories);
    for (List<Sample> alike : MiniBatches.rectangles(asked.of(trajectories))) {
      for (int from = 0; from < alike.size(); from += Trainer.SEQUENCES) {
        look(alike.subList(from, Math.min(from + Trainer.SEQUENCES, alike.size())), values);
      }
    }
    return values;
  }

  private void look(List<Sample> samples, List<double[][]> into) {
    try (var _ = new NoGradGuard();
        var _ = new PointerScope()) {
      Rectangle rectangle = Rectangle.of(samples, trainer.config().vocabulary(), trainer.backend());
      double[] read = Backend.readDoubles(numbers(trainer.decoder(), rectangle));
      for (int i = 0; i < read.length; i++) {
        var origin = rectangle.scored().get(i).origin();
        into.get(origin.example())[origin.call()][origin.token()] = read[i];
      }
    }
  }

  private Tensor numbers(Decoder decoder, Rectangle rectangle) {
    return decoder.logit(head, rectangle.ids(), rectangle.rows());
  }

  /** One optimiser step, see {@link dev.agoge.learn.ValueModel#fit}. */
  public Map<String, Double> fit(
      List<Trajectory> trajectories, Place place, ValueLoss loss, Pace pace) {
    var clock = new LessonClock();
    var metrics = new Metrics();
    var asked = new ValueSamples(trainer.config(), place);
    List<Sample> step = asked.of(trajectories);
    if (!step.isEmpty()) {
      trainer.update(step, loss(trajectories, place, loss, step), pace, metrics);
    }
    return clock.report(step, 1, metrics);
  }

  /** The loss of a step at the present weights. */
  Trainer.Loss loss(List<Trajectory> trajectories, Place place, ValueLoss loss, List<Sample> step) {
    var asked = new ValueSamples(trainer.config(), place);
    List<double[][]> slopes = asked.zeros(trajectories);
    double value = loss.of(values(trajectories, place), slopes);
    int places = step.stream().mapToInt(s -> s.scored().size()).sum();
    return (decoder, rectangle, _) -> {
      int n = rectangle.scored().size();
      double[] own = new double[n];
      for (int i = 0; i < n; i++) {
        var origin = rectangle.scored().get(i).origin();
        own[i] = slopes.get(origin.example())[origin.call()][origin.token()];
      }
      return Linear.of(numbers(decoder, rectangle), own, value * n / places);
    };
  }
}
