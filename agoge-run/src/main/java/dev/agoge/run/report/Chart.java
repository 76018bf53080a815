package dev.agoge.run.report;

import java.util.List;

/**
 * A line chart.
 *
 * @param title short, such as {@code Held-out success}
 * @param horizontal what the horizontal axis counts, such as {@code updates}
 * @param unit how vertical values are written
 * @param curves drawn in this order; at most eight keep distinct colours
 * @param references horizontal lines to compare with, such as the expert
 */
public record Chart(
    String title, String horizontal, Unit unit, List<Curve> curves, List<Reference> references) {
  public Chart {
    curves = List.copyOf(curves);
    references = List.copyOf(references);
  }

  /** How values are written. */
  public enum Unit {
    /** 0.5 is written 50 %, and the axis spans 0 to 100 %. */
    PERCENT,
    /** Plain numbers, thousands as k, millions as M. */
    NUMBER,
    /** Durations as 1 m 30 s. */
    SECONDS
  }

  /**
   * One point.
   *
   * @param x horizontal value
   * @param y vertical value; NaN interrupts the curve
   * @param low lower bound; NaN for a point without interval
   * @param high upper bound; NaN for a point without interval
   */
  public record Point(double x, double y, double low, double high) {
    /** A point without interval. */
    public static Point of(double x, double y) {
      return new Point(x, y, Double.NaN, Double.NaN);
    }

    boolean banded() {
      return Double.isFinite(low) && Double.isFinite(high);
    }
  }

  /**
   * One line.
   *
   * @param name for the legend
   * @param points in ascending order of x
   */
  public record Curve(String name, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }

    /** The points with a value, which is what can be drawn. */
    List<Point> drawable() {
      return points.stream().filter(p -> Double.isFinite(p.x) && Double.isFinite(p.y)).toList();
    }
  }

  /** A horizontal line with a name. */
  public record Reference(String name, double value) {}
}
