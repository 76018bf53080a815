package dev.agoge.run.report;

import java.util.List;

/**
 * A table.
 *
 * @param title its heading
 * @param note a sentence below it; may be empty
 * @param columns headings of the columns
 * @param rows each as long as {@code columns}
 */
public record Table(String title, String note, List<String> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table '%s' has %s columns but a row of %s"
                .formatted(title, columns.size(), row.size()));
      }
    }
  }

  /** What a cell holds. */
  public sealed interface Cell {
    /** Words, aligned left. */
    record Text(String text) implements Cell {}

    /** A number as it is to be shown, aligned right. */
    record Figure(String text) implements Cell {}

    /** A share with its interval, shown with a small bar; all within [0, 1]. */
    record Share(double mean, double low, double high) implements Cell {}

    /** A signed difference with its interval on a common scale; all within [-1, 1]. */
    record Difference(double mean, double low, double high) implements Cell {}
  }
}
