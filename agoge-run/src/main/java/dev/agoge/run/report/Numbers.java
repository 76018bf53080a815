package dev.agoge.run.report;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {
  private Numbers() {}

  static String of(Chart.Unit unit, double value) {
    return switch (unit) {
      case PERCENT -> percent(value);
      case NUMBER -> number(value);
      case SECONDS -> seconds(value);
    };
  }

  /** 0.834 as 83.4 %. */
  public static String percent(double share) {
    return Double.isFinite(share)
        ? trimmed(String.format(Locale.ROOT, "%.1f", 100 * share)) + " %"
        : "–";
  }

  /** 0.034 as +3.4, in percentage points. */
  static String points(double difference) {
    return Double.isFinite(difference)
        ? String.format(Locale.ROOT, "%+.1f", 100 * difference)
        : "–";
  }

  /** Three significant digits; 1,234,000 as 1.23M. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (size >= 999.5e6) {
      return significant(value / 1e9) + "G";
    }
    if (size >= 999.5e3) {
      return significant(value / 1e6) + "M";
    }
    if (size >= 9999.5) {
      return significant(value / 1e3) + "k";
    }
    return size >= 99.95 ? String.format(Locale.ROOT, "%.0f", value) : significant(value);
  }

  /** The same for whole numbers. */
  public static String count(long value) {
    return number((double) value);
  }

  /** 75 as 1 m 15 s. */
  public static String seconds(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    long whole = Math.round(value);
    if (whole < 60) {
      return significant(value) + " s";
    }
    return whole < 3600
        ? parts(whole / 60, "m", whole % 60, "s")
        : parts(whole / 3600, "h", whole % 3600 / 60, "m");
  }

  private static String parts(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  /** A p-value: 0.0312, or < 0.0001. */
  static String p(double p) {
    return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, p < 0.01 ? "%.4f" : "%.3f", p);
  }

  private static String significant(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size < 1e-3) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
    return trimmed(String.format(Locale.ROOT, "%." + digits + "f", value));
  }

  private static String trimmed(String text) {
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
