package dev.agoge.run.evidence;

import java.util.List;
import java.util.stream.Collectors;

/** A curve as high as a letter. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /**
   * One bar a value.
   *
   * @param low value of the lowest bar
   * @param high value of the highest bar
   */
  static String of(List<Double> values, double low, double high) {
    return values.stream().map(v -> bar(v, low, high)).collect(Collectors.joining());
  }

  private static String bar(double value, double low, double high) {
    double share = high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
    int level = (int) Math.round(share * (BARS.length() - 1));
    return BARS.substring(level, level + 1);
  }
}
