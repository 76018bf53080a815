package dev.agoge.run.report;

import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.PairedDifference;
import java.util.List;
import java.util.SequencedMap;

/**
 * Everything that the report of a comparison shows.
 *
 * @param title such as {@code grpo and gigpo on household}
 * @param summary one sentence below it
 * @param entries what was compared, in order
 * @param pairs every pair of entries
 * @param charts the entries' curves, overlaid
 * @param warnings such as unequal budgets
 * @param provenance what is needed to repeat it
 * @param command the command line that repeats it
 */
public record ComparisonModel(
    String title,
    String summary,
    List<Entry> entries,
    List<PairedDifference> pairs,
    List<ReportModel.ChartGroup> charts,
    List<String> warnings,
    SequencedMap<String, String> provenance,
    String command) {
  public ComparisonModel {
    entries = List.copyOf(entries);
    pairs = List.copyOf(pairs);
    charts = List.copyOf(charts);
    warnings = List.copyOf(warnings);
  }

  /**
   * One recipe and what it reached.
   *
   * @param name the recipe's name
   * @param success held-out success
   * @param progress held-out progress; unknown where not measured
   * @param seeds how many runs
   * @param budget what they cost, by name; the same names for all entries
   */
  public record Entry(
      String name,
      Interval success,
      Interval progress,
      int seeds,
      SequencedMap<String, String> budget) {}
}
