package dev.agoge.run.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line that says how far something is and when it will be done. On a terminal it is rewritten in
 * place, at most ten times a second; elsewhere nothing is printed. Thread-safe.
 */
public final class Progress implements AutoCloseable {
  private static final long BETWEEN = 100_000_000L;
  private static final int BAR = 24;
  private static final String PARTS = " ▏▎▍▌▋▊▉█";
  private static final String CLEAR = "\r\u001B[K";

  private final String label;
  private final long total;
  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final long start;
  private long done;
  private long shown;
  private boolean visible;

  /**
   * Starts at zero.
   *
   * @param label what is going on, such as {@code evaluating}
   * @param total how much there is to do, at least 1
   * @param out where to, usually standard error
   * @param terminal whether {@code out} is a terminal
   */
  public Progress(String label, long total, PrintStream out, boolean terminal) {
    this(label, total, out, terminal, System::nanoTime);
  }

  Progress(String label, long total, PrintStream out, boolean terminal, LongSupplier nanos) {
    if (total < 1) {
      throw new IllegalArgumentException("progress of " + total + " things");
    }
    this.label = label;
    this.total = total;
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shown = start - BETWEEN;
  }

  /** One more is done. */
  public void advance() {
    advance(1);
  }

  /** So many more are done. */
  public synchronized void advance(long more) {
    done = Math.min(total, done + more);
    long now = nanos.getAsLong();
    if (terminal && (now - shown >= BETWEEN || done == total)) {
      shown = now;
      visible = true;
      out.print(CLEAR + line(label, done, total, (now - start) / 1e9));
      out.flush();
    }
  }

  /** Wipes the line. */
  @Override
  public synchronized void close() {
    if (visible) {
      visible = false;
      out.print(CLEAR);
      out.flush();
    }
  }

  /**
   * The line itself: label, bar, counts, and the time left at the pace so far.
   *
   * @param seconds since the start
   */
  public static String line(String label, long done, long total, double seconds) {
    double share = (double) done / total;
    String rest =
        done == 0
            ? ""
            : done == total ? " in " + time(seconds) : left(seconds * (1 - share) / share);
    return String.format(Locale.ROOT, "%s %s %d/%d%s", label, bar(share), done, total, rest);
  }

  private static String left(double seconds) {
    return ", " + time(seconds) + " left";
  }

  private static String bar(double share) {
    int eighths = (int) Math.floor(share * BAR * 8);
    String full = "█".repeat(eighths / 8);
    String part = eighths % 8 == 0 ? "" : PARTS.substring(eighths % 8, eighths % 8 + 1);
    return "▕" + full + part + " ".repeat(BAR - full.length() - part.length()) + "▏";
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < 60
        ? whole + " s"
        : whole < 3600
            ? whole / 60 + " m " + whole % 60 + " s"
            : whole / 3600 + " h " + whole % 3600 / 60 + " m";
  }
}
