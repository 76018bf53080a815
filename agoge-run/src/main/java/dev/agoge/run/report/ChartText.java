package dev.agoge.run.report;

import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Point;
import dev.agoge.run.report.Chart.Unit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a chart shows, in words and as a table, for those who cannot see it. */
final class ChartText {
  private static final int MOST_ROWS = 60;

  private ChartText() {}

  /** One sentence a curve: where it starts and where it ends. */
  static String describe(Chart chart) {
    return chart.title()
        + " over "
        + chart.horizontal()
        + ". "
        + chart.curves().stream()
            .filter(c -> !c.drawable().isEmpty())
            .map(c -> describe(chart, c))
            .collect(Collectors.joining(" "));
  }

  private static String describe(Chart chart, Curve curve) {
    List<Point> points = curve.drawable();
    return "%s: from %s to %s."
        .formatted(curve.name(), value(chart, points.getFirst()), value(chart, points.getLast()));
  }

  private static String value(Chart chart, Point point) {
    return Numbers.of(chart.unit(), point.y()) + " at " + horizontal(chart, point.x());
  }

  /** A point with its interval, for hovering. */
  static String point(Chart chart, Curve curve, Point point) {
    return "%s, %s %s: %s"
        .formatted(
            curve.name(),
            chart.horizontal(),
            horizontal(chart, point.x()),
            withInterval(chart.unit(), point));
  }

  private static String withInterval(Unit unit, Point point) {
    String value = Numbers.of(unit, point.y());
    return point.banded()
        ? "%s (%s to %s)"
            .formatted(value, Numbers.of(unit, point.low()), Numbers.of(unit, point.high()))
        : value;
  }

  private static String horizontal(Chart chart, double x) {
    return chart.horizontal().equals("seconds") ? Numbers.seconds(x) : Numbers.number(x);
  }

  /** The values, folded away; long curves are thinned evenly, their last point kept. */
  static String data(Chart chart) {
    var out = new StringBuilder("<details class=\"data\"><summary>Data</summary>");
    out.append("<table><thead><tr><th>curve</th><th class=\"n\">")
        .append(Html.text(chart.horizontal()))
        .append("</th><th class=\"n\">value</th></tr></thead><tbody>");
    for (Curve curve : chart.curves()) {
      for (Point p : thinned(curve.drawable())) {
        out.append("<tr><td>")
            .append(Html.text(curve.name()))
            .append("</td><td class=\"n\">")
            .append(Html.text(horizontal(chart, p.x())))
            .append("</td><td class=\"n\">")
            .append(Html.text(withInterval(chart.unit(), p)))
            .append("</td></tr>");
      }
    }
    return out.append("</tbody></table></details>").toString();
  }

  private static List<Point> thinned(List<Point> points) {
    int every = (points.size() + MOST_ROWS - 1) / MOST_ROWS;
    return IntStream.range(0, points.size())
        .filter(i -> (points.size() - 1 - i) % every == 0)
        .mapToObj(points::get)
        .toList();
  }
}
