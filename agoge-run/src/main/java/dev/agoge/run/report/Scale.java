package dev.agoge.run.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with ticks at round values (Heckbert, "Nice numbers for graph labels", Graphics
 * Gems, 1990).
 *
 * @param min value at the start
 * @param max value at the end, more than {@code min}
 * @param start where it starts on the page
 * @param end where it ends
 */
record Scale(double min, double max, double start, double end) {

  /** An axis over these values; a single value gets room on both sides. */
  static Scale over(double least, double most, double start, double end) {
    if (least < most) {
      return new Scale(least, most, start, end);
    }
    double room = least == 0 ? 1 : Math.abs(least) / 2;
    return new Scale(least - room, least + room, start, end);
  }

  double place(double value) {
    return start + (value - min) / (max - min) * (end - start);
  }

  /** About {@code wanted} ticks within the axis. */
  List<Double> ticks(int wanted) {
    double step = round((max - min) / wanted);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(min / step - 1e-9);
    long last = (long) Math.floor(max / step + 1e-9);
    for (long k = first; k <= last; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /** The axis widened to the ticks around it. */
  Scale nice(int wanted) {
    double step = round((max - min) / wanted);
    return new Scale(
        Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step, start, end);
  }

  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double fraction = step / power;
    return power * (fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10);
  }
}
