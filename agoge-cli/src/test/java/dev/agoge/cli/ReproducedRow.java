package dev.agoge.cli;

import dev.agoge.run.directory.RunResult.Interval;
import dev.agoge.run.evidence.MethodRow;
import dev.agoge.run.train.Reproduction;
import java.util.List;

/** A row as if it had been measured. */
final class ReproducedRow {
  private ReproducedRow() {}

  static MethodRow of(Reproduction of) {
    var side = new MethodRow.Side(new Interval(0.6, 0.5, 0.7), 100, 10, 1e4, 9, List.of(0.5, 0.6));
    return new MethodRow(
        MethodRow.SCHEMA,
        of.recipe().name(),
        of.recipe().paper(),
        of.recipe().claim(),
        of.baseline().name(),
        of.plan().name(),
        of.environment(),
        of.plan().options(),
        of.key(),
        of.plan().seeds(),
        100,
        side,
        side,
        new Interval(0.05, 0.01, 0.09),
        0.01,
        new MethodRow.Machine(2, 2, 1),
        "");
  }
}
