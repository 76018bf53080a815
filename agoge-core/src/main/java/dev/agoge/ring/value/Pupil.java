package dev.agoge.ring.value;

import dev.agoge.learn.ValueModel;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A value model at school: goes through an update's exercises several times in mini-batches.
 *
 * <p>It starts from a copy of the policy's weights when a run's learning begins. The order of the
 * exercises is a function of the update's number, so that a run that goes on from what was saved
 * learns what it would have learnt.
 */
public final class Pupil implements AutoCloseable {
  private static final String FOLDER = "model";

  private final ValueModel model;
  private final Schooling schooling;
  private final long seed;

  public Pupil(ValueModel model, Schooling schooling, long seed) {
    this.model = model;
    this.schooling = schooling;
    this.seed = seed;
  }

  /** A copy of the policy that knows nothing yet. */
  public static Pupil of(Workshop workshop, Schooling schooling) {
    long seed = workshop.seed();
    return new Pupil(workshop.policy().valueModel(seed), schooling, seed);
  }

  /** What it says at the places of some trajectories, [trajectory][call][place]. */
  public List<double[][]> values(List<Trajectory> trajectories, Place place) {
    return trajectories.isEmpty() ? List.of() : model.values(trajectories, place);
  }

  /**
   * Learns.
   *
   * @return {@code loss} of the first pass and {@code lossAfter} of the last one, each while it was
   *     made; nothing if there is nothing to learn
   */
  public Map<String, Double> learn(List<Exercise> exercises, Place place, int update) {
    Map<String, Double> metrics = new HashMap<>();
    int passes = exercises.isEmpty() ? 0 : schooling.passes(update);
    for (int pass = 0; pass < passes; pass++) {
      double loss = pass(exercises, place, Seeds.child(Seeds.child(seed, update), pass));
      metrics.putIfAbsent("loss", loss);
      metrics.put("lossAfter", loss);
    }
    return metrics;
  }

  private double pass(List<Exercise> exercises, Place place, long order) {
    List<Integer> shuffled =
        IntStream.range(0, exercises.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Seeds.uniform(order, i)))
            .toList();
    double loss = 0;
    for (int from = 0; from < shuffled.size(); from += schooling.batch()) {
      List<Exercise> batch =
          shuffled.subList(from, Math.min(from + schooling.batch(), shuffled.size())).stream()
              .map(exercises::get)
              .toList();
      Map<String, Double> fitted =
          model.fit(Exercise.trajectories(batch), place, Exercise.mean(batch), schooling.pace());
      loss += fitted.getOrDefault("loss", 0.0) * batch.size() / shuffled.size();
    }
    return loss;
  }

  /** Writes what it knows into a part's folder. */
  public void save(Path folder) {
    model.save(folder.resolve(FOLDER));
  }

  /** Goes on from what was written, if something was. */
  public void restore(Path folder) {
    if (Files.isDirectory(folder.resolve(FOLDER))) {
      model.restore(folder.resolve(FOLDER));
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
