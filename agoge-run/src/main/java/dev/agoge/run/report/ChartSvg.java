package dev.agoge.run.report;

import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Point;
import dev.agoge.run.report.Chart.Reference;
import dev.agoge.run.report.Chart.Unit;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws a line chart with bands, reference lines, and values on hover; colours are the page's. */
final class ChartSvg {
  static final int COLOURS = 8;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 68;
  private static final int RIGHT = 624;
  private static final int TOP = 14;
  private static final int BOTTOM = 250;
  private static final int MOST_DOTS = 40;

  private final Chart chart;
  private final Scale x;
  private final Scale y;
  private final Formatter out = new Formatter(Locale.ROOT);

  private ChartSvg(Chart chart) {
    this.chart = chart;
    this.x = horizontal(chart);
    this.y = vertical(chart);
  }

  /** The chart as an SVG element, or a sentence if there is nothing to draw. */
  static String of(Chart chart) {
    if (chart.curves().stream().allMatch(c -> c.drawable().isEmpty())) {
      return "<p class=\"empty\">Nothing was measured.</p>";
    }
    return new ChartSvg(chart).draw();
  }

  private String draw() {
    out.format(
        "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">",
        WIDTH, HEIGHT, Html.text(ChartText.describe(chart)));
    grid();
    chart.references().forEach(this::reference);
    for (int c = 0; c < chart.curves().size(); c++) {
      band(chart.curves().get(c), c % COLOURS);
    }
    for (int c = 0; c < chart.curves().size(); c++) {
      line(chart.curves().get(c), c % COLOURS);
    }
    return out.format("</svg>").toString();
  }

  private void grid() {
    for (double tick : y.ticks(5)) {
      double at = y.place(tick);
      out.format(
          "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%.1f\" y2=\"%.1f\"/>",
          LEFT, RIGHT, at, at);
      out.format(
          "<text class=\"tick\" x=\"%s\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 8, at + 4, Html.text(Numbers.of(chart.unit(), tick)));
    }
    Unit unit = chart.horizontal().equals("seconds") ? Unit.SECONDS : Unit.NUMBER;
    for (double tick : x.ticks(6)) {
      out.format(
          "<text class=\"tick\" x=\"%.1f\" y=\"%s\" text-anchor=\"middle\">%s</text>",
          x.place(tick), BOTTOM + 20, Html.text(Numbers.of(unit, tick)));
    }
    out.format(
        "<line class=\"axis\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
        LEFT, RIGHT, BOTTOM, BOTTOM);
    out.format(
        "<text class=\"label\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
        RIGHT, HEIGHT - 8, Html.text(chart.horizontal()));
  }

  private void reference(Reference reference) {
    double at = y.place(reference.value());
    out.format(
        "<line class=\"reference\" x1=\"%s\" x2=\"%s\" y1=\"%.1f\" y2=\"%.1f\"/>",
        LEFT, RIGHT, at, at);
    out.format(
        "<text class=\"reference\" x=\"%s\" y=\"%.1f\" text-anchor=\"end\">%s %s</text>",
        RIGHT - 2,
        at < TOP + 14 ? at + 13 : at - 5,
        Html.text(reference.name()),
        Html.text(Numbers.of(chart.unit(), reference.value())));
  }

  private void band(Curve curve, int colour) {
    List<Point> banded = curve.drawable().stream().filter(Point::banded).toList();
    if (banded.size() < 2) {
      return;
    }
    Stream<String> upper = banded.stream().map(p -> at(p.x(), p.high()));
    Stream<String> lower = banded.reversed().stream().map(p -> at(p.x(), p.low()));
    out.format(
        "<polygon class=\"band c%s\" points=\"%s\"/>",
        colour, Stream.concat(upper, lower).collect(Collectors.joining(" ")));
  }

  private void line(Curve curve, int colour) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (Point p : curve.points()) {
      boolean drawn = Double.isFinite(p.x()) && Double.isFinite(p.y());
      path.append(drawn ? (pen ? "L" : "M") + at(p.x(), p.y()) : "");
      pen = drawn;
    }
    out.format("<path class=\"line c%s\" d=\"%s\"/>", colour, path);
    List<Point> points = curve.drawable();
    boolean dots = points.size() <= MOST_DOTS;
    for (Point p : points) {
      if (dots) {
        out.format(
            "<circle class=\"dot c%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\"/>",
            colour, x.place(p.x()), y.place(p.y()));
      }
      out.format(
          "<circle class=\"hit c%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"8\"><title>%s</title></circle>",
          colour, x.place(p.x()), y.place(p.y()), Html.text(ChartText.point(chart, curve, p)));
    }
  }

  private String at(double horizontal, double vertical) {
    double within = Math.clamp(vertical, y.min(), y.max());
    return String.format(Locale.ROOT, "%.1f,%.1f", x.place(horizontal), y.place(within));
  }

  private static Scale horizontal(Chart chart) {
    double[] values = points(chart).mapToDouble(Point::x).toArray();
    return Scale.over(least(values), most(values), LEFT, RIGHT);
  }

  private static Scale vertical(Chart chart) {
    if (chart.unit() == Unit.PERCENT) {
      return new Scale(0, 1, BOTTOM, TOP);
    }
    double[] values =
        DoubleStream.concat(
                points(chart).flatMapToDouble(p -> DoubleStream.of(p.y(), p.low(), p.high())),
                chart.references().stream().mapToDouble(Reference::value))
            .filter(Double::isFinite)
            .toArray();
    return Scale.over(least(values), most(values), BOTTOM, TOP).nice(5);
  }

  private static Stream<Point> points(Chart chart) {
    return chart.curves().stream().flatMap(c -> c.drawable().stream());
  }

  private static double least(double[] values) {
    return DoubleStream.of(values).min().orElseThrow();
  }

  private static double most(double[] values) {
    return DoubleStream.of(values).max().orElseThrow();
  }
}
