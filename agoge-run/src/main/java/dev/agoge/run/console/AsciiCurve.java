package dev.agoge.run.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A curve for a terminal, four dots high and two wide to a character.
 *
 * @param width columns of the whole picture, labels included, at least 20
 * @param height rows of the curve, at least 2; title and horizontal axis take three more
 * @param colour whether to use ANSI colour
 */
public record AsciiCurve(int width, int height, boolean colour) {
  private static final int MARGIN = 9;
  private static final String PAINT = "\u001B[36m";
  private static final String PLAIN = "\u001B[0m";

  public AsciiCurve {
    if (width < 20 || height < 2) {
      throw new IllegalArgumentException(
          "a curve needs at least 20 columns and 2 rows, not " + width + " and " + height);
    }
  }

  /**
   * Draws a share, from 0 to 100 %.
   *
   * @param title above the curve
   * @param x ascending
   * @param y as long as {@code x}, within [0, 1]; NaN leaves a gap
   */
  public String percent(String title, String horizontal, double[] x, double[] y) {
    return draw(title, horizontal, x, y, 0, 1, true);
  }

  /** Draws any quantity, from its smallest to its largest value. */
  public String number(String title, String horizontal, double[] x, double[] y) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : y) {
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    boolean flat = !(least < most);
    double room = flat ? 0.5 : 0;
    return draw(title, horizontal, x, y, least - room, most + room, false);
  }

  private String draw(
      String title,
      String horizontal,
      double[] x,
      double[] y,
      double low,
      double high,
      boolean percent) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " places for " + y.length + " values");
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(MARGIN) + fit(title, width - MARGIN));
    if (x.length == 0 || !Double.isFinite(low)) {
      lines.add(" ".repeat(MARGIN) + "nothing was measured yet");
      return String.join("\n", lines);
    }
    Braille dots = dots(x, y, low, high);
    for (int row = 0; row < height; row++) {
      String label = label(row, low, high, percent);
      String curve = dots.row(row).stripTrailing();
      lines.add(label + "│" + (colour && !curve.isEmpty() ? PAINT + curve + PLAIN : curve));
    }
    int columns = width - MARGIN;
    lines.add(" ".repeat(MARGIN - 1) + "└" + "─".repeat(columns));
    String left = number(x[0]);
    String right = fit(number(x[x.length - 1]) + " " + horizontal, columns - left.length() - 1);
    int gap = Math.max(1, columns - left.length() - right.length());
    lines.add((" ".repeat(MARGIN) + left + " ".repeat(gap) + right).stripTrailing());
    return String.join("\n", lines);
  }

  private Braille dots(double[] x, double[] y, double low, double high) {
    var dots = new Braille(width - MARGIN, height);
    double span = x[x.length - 1] - x[0];
    int lastX = -1;
    int lastY = -1;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(y[i])) {
        lastX = -1;
        continue;
      }
      double across = span > 0 ? (x[i] - x[0]) / span : 0;
      double up = Math.clamp((y[i] - low) / (high - low), 0, 1);
      int column = (int) Math.round(across * (dots.width() - 1));
      int row = (int) Math.round((1 - up) * (dots.height() - 1));
      dots.line(lastX < 0 ? column : lastX, lastX < 0 ? row : lastY, column, row);
      lastX = column;
      lastY = row;
    }
    return dots;
  }

  /** The scale's values at top, middle and bottom, right-aligned in front of the axis. */
  private String label(int row, double low, double high, boolean percent) {
    boolean middle = height % 2 == 1 && row == height / 2;
    if (row != 0 && row != height - 1 && !middle) {
      return " ".repeat(MARGIN - 1);
    }
    double value = high - (high - low) * row / (height - 1);
    String text = percent ? String.format(Locale.ROOT, "%.0f %%", 100 * value) : number(value);
    return String.format(Locale.ROOT, "%" + (MARGIN - 2) + "s ", text);
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e6) {
      return String.format(Locale.ROOT, "%.1fM", value / 1e6);
    }
    if (size >= 1e4) {
      return String.format(Locale.ROOT, "%.0fk", value / 1e3);
    }
    return size >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, size < 0.1 ? "%.4f" : "%.2f", value);
  }

  private static String fit(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 1) + "…";
  }
}
