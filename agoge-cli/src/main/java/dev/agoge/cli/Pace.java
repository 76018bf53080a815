package dev.agoge.cli;

import dev.agoge.run.report.Numbers;

/** How long the rest will take, if it goes on like this. */
final class Pace {
  private final long total;
  private final long start = System.nanoTime();
  private long done;

  Pace(long total) {
    this.total = total;
  }

  void done(long more) {
    done += more;
  }

  /** Begins with a comma; empty as long as nothing is done. */
  String left() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return done == 0
        ? ""
        : ", all of it in about " + Numbers.seconds(seconds * (total - done) / done);
  }
}
