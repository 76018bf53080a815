package dev.agoge.run.directory;

import dev.agoge.evaluate.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How a run went, as {@code metrics.jsonl} tells it.
 *
 * @param points of the learning curve, in order
 * @param updates in order
 */
public record RunHistory(List<Point> points, List<Update> updates) {
  public RunHistory {
    points = List.copyOf(points);
    updates = List.copyOf(updates);
  }

  /**
   * An evaluation on validation tasks.
   *
   * @param phase what the run was doing
   * @param update how many updates of the phase were made before
   * @param spent what the whole run had spent
   * @param success share solved
   * @param progress mean best progress; unknown where not measured
   * @param warnings what went wrong with its episodes
   */
  public record Point(
      String phase,
      int update,
      RunResult.Budget spent,
      Interval success,
      Interval progress,
      List<String> warnings) {
    public Point {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * An update.
   *
   * @param phase what the run was doing
   * @param update its number in the phase, from 0
   * @param spent what the whole run had spent, this update included
   * @param metrics what was measured, by name; what was not a number is left out
   * @param warnings what looked wrong
   */
  public record Update(
      String phase,
      int update,
      RunResult.Budget spent,
      Map<String, Double> metrics,
      List<String> warnings) {
    public Update {
      metrics = Map.copyOf(metrics);
      warnings = List.copyOf(warnings);
    }

    /** A metric; NaN if it was not measured. */
    public double metric(String name) {
      return metrics.getOrDefault(name, Double.NaN);
    }
  }

  /** The history of a run so far. */
  public static RunHistory of(RunFiles files) {
    List<JsonNode> lines = files.metrics();
    return new RunHistory(
        lines.stream().filter(l -> isKind(l, "point")).map(RunHistory::point).toList(),
        lines.stream().filter(l -> isKind(l, "update")).map(RunHistory::update).toList());
  }

  private static boolean isKind(JsonNode line, String kind) {
    return line.path("kind").asString("").equals(kind);
  }

  private static Point point(JsonNode line) {
    return new Point(
        phase(line),
        line.path("update").asInt(0),
        spent(line),
        interval(line.path("success")),
        interval(line.path("progress")),
        warnings(line));
  }

  private static Update update(JsonNode line) {
    Map<String, Double> metrics = new TreeMap<>();
    line.path("metrics")
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isNumber()) {
                metrics.put(e.getKey(), e.getValue().doubleValue());
              }
            });
    return new Update(
        phase(line), line.path("update").asInt(0), spent(line), metrics, warnings(line));
  }

  private static List<String> warnings(JsonNode line) {
    return line.path("warnings").valueStream().map(w -> w.asString("")).toList();
  }

  private static String phase(JsonNode line) {
    return line.path("phase").asString("");
  }

  private static RunResult.Budget spent(JsonNode line) {
    return new RunResult.Budget(
        line.path("rollouts").asLong(0),
        line.path("updates").asLong(0),
        line.path("tokens").asLong(0),
        line.path("seconds").asDouble(0));
  }

  private static Interval interval(JsonNode parts) {
    JsonNode mean = parts.path("mean");
    JsonNode low = parts.path("low");
    JsonNode high = parts.path("high");
    return mean.isNumber() && low.isNumber() && high.isNumber()
        ? new Interval(mean.doubleValue(), low.doubleValue(), high.doubleValue())
        : Interval.UNKNOWN;
  }
}
