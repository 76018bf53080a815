package dev.agoge.ring;

import dev.agoge.learn.Pace;
import dev.agoge.learn.ValueModel;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A value model for tests: a table of numbers, moved along the slope. */
public final class TabularModel implements ValueModel {
  private final Map<String, Double> table = new TreeMap<>();

  @Override
  public List<double[][]> values(List<Trajectory> trajectories, Place place) {
    List<double[][]> values = zeros(trajectories, place);
    for (int t = 0; t < values.size(); t++) {
      for (int c = 0; c < values.get(t).length; c++) {
        for (int p = 0; p < values.get(t)[c].length; p++) {
          values.get(t)[c][p] = table.getOrDefault(key(trajectories.get(t), place, c, p), 0.0);
        }
      }
    }
    return values;
  }

  @Override
  public Map<String, Double> fit(
      List<Trajectory> trajectories, Place place, ValueLoss loss, Pace pace) {
    List<double[][]> slopes = zeros(trajectories, place);
    double value = loss.of(values(trajectories, place), slopes);
    for (int t = 0; t < slopes.size(); t++) {
      for (int c = 0; c < slopes.get(t).length; c++) {
        for (int p = 0; p < slopes.get(t)[c].length; p++) {
          double movement = -pace.learningRate() * slopes.get(t)[c][p];
          table.merge(key(trajectories.get(t), place, c, p), movement, Double::sum);
        }
      }
    }
    return Map.of("loss", value);
  }

  private static List<double[][]> zeros(List<Trajectory> trajectories, Place place) {
    List<double[][]> zeros = new ArrayList<>();
    for (Trajectory trajectory : trajectories) {
      zeros.add(
          trajectory.calls().stream()
              .map(c -> new double[place.of(c.output().length)])
              .toArray(double[][]::new));
    }
    return zeros;
  }

  private static String key(Trajectory trajectory, Place place, int call, int within) {
    return trajectory.id() + " " + place + " " + call + " " + within;
  }

  @Override
  public void save(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("table"),
          table.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restore(Path folder) {
    try {
      table.clear();
      for (String line : Files.readAllLines(folder.resolve("table"))) {
        int equals = line.indexOf('=');
        table.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
