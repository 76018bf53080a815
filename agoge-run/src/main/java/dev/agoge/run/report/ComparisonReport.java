package dev.agoge.run.report;

import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.PairedDifference;
import dev.agoge.run.report.ComparisonModel.Entry;
import dev.agoge.run.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** The report of a comparison as a page: results and budgets, paired differences, curves. */
public final class ComparisonReport {
  private ComparisonReport() {}

  /** The whole page. */
  public static String html(ComparisonModel model) {
    String body =
        Sections.warnings(model.warnings())
            + TableHtml.of(results(model.entries()))
            + TableHtml.of(differences(model.pairs()))
            + Sections.charts(model.charts())
            + Sections.provenance(model.provenance(), model.command(), "");
    return Page.of(model.title(), model.summary(), body);
  }

  private static Table results(List<Entry> entries) {
    List<String> columns =
        new ArrayList<>(List.of("recipe", "held-out success", "progress", "runs"));
    if (!entries.isEmpty()) {
      columns.addAll(entries.getFirst().budget().keySet());
    }
    return new Table(
        "Results", "", columns, entries.stream().map(e -> row(e, columns.size() - 4)).toList());
  }

  private static List<Cell> row(Entry entry, int budgets) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Text(entry.name()));
    row.add(share(entry.success()));
    row.add(share(entry.progress()));
    row.add(new Cell.Figure(Integer.toString(entry.seeds())));
    if (entry.budget().size() != budgets) {
      throw new IllegalArgumentException(
          "recipe '%s' has %s budgets, the first has %s; give all the same"
              .formatted(entry.name(), entry.budget().size(), budgets));
    }
    entry.budget().values().forEach(value -> row.add(new Cell.Figure(value)));
    return row;
  }

  private static Table differences(List<PairedDifference> pairs) {
    return new Table(
        "Paired differences",
        "Success of the first minus success of the second on the same tasks, in percentage points,"
            + " with 95 % intervals. The corrected p-value allows for all pairs compared (Holm).",
        List.of("pair", "difference", "p", "corrected", "won / lost", "tasks", "test"),
        pairs.stream().map(ComparisonReport::row).toList());
  }

  private static List<Cell> row(PairedDifference pair) {
    Interval d = pair.success();
    return List.of(
        new Cell.Text(pair.a() + " − " + pair.b()),
        new Cell.Difference(d.mean(), d.low(), d.high()),
        new Cell.Figure(Numbers.p(pair.p())),
        new Cell.Figure(Numbers.p(pair.pCorrected())),
        new Cell.Figure(pair.gained() + " / " + pair.lost()),
        new Cell.Figure(Integer.toString(pair.tasks())),
        new Cell.Text(
            switch (pair.test()) {
              case MCNEMAR -> "McNemar";
              case PAIRED_BOOTSTRAP -> "paired bootstrap";
              case CROSSED -> "runs and tasks crossed";
            }));
  }

  private static Cell share(Interval value) {
    return new Cell.Share(value.mean(), value.low(), value.high());
  }
}
