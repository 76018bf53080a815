package dev.agoge.evaluate.tournament;

import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every entrant fares against every other.
 *
 * @param cells one for each ordered pair, itself included, row by row
 */
public record CrossPlay(List<Cell> cells) {
  public CrossPlay {
    cells = List.copyOf(cells);
  }

  /**
   * One entrant against another.
   *
   * @param row number of the entrant whose return it is
   * @param column number of the other
   * @param mean the row's mean return in both seat orders; with itself, of all seats
   * @param first the same where the row has the first seat
   * @param episodes that count, in both orders
   */
  public record Cell(int row, int column, Interval mean, Interval first, int episodes) {}

  /**
   * Of the meetings that count. Intervals are at the bootstrap's level and resample tasks.
   *
   * @param entrants how many there are
   */
  public static CrossPlay of(List<Meeting> meetings, int entrants, ClusterBootstrap bootstrap) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < entrants; row++) {
      for (int column = 0; column < entrants; column++) {
        cells.add(cell(meetings, row, column, bootstrap));
      }
    }
    return new CrossPlay(cells);
  }

  private static Cell cell(
      List<Meeting> meetings, int row, int column, ClusterBootstrap bootstrap) {
    Map<String, List<Double>> both = new LinkedHashMap<>();
    Map<String, List<Double>> first = new LinkedHashMap<>();
    int episodes = 0;
    for (Meeting m : meetings) {
      String task = m.trajectory().task().id();
      boolean even = m.first() == row && m.second() == column;
      boolean odd = m.first() == column && m.second() == row;
      if (m.counts() && even) {
        first.computeIfAbsent(task, t -> new ArrayList<>()).add(m.mean(true));
        both.computeIfAbsent(task, t -> new ArrayList<>()).add(m.mean(true));
      }
      if (m.counts() && odd) {
        both.computeIfAbsent(task, t -> new ArrayList<>()).add(m.mean(false));
      }
      episodes += m.counts() && (even || odd) ? 1 : 0;
    }
    Interval mean = bootstrap.mean(arrays(both));
    return new Cell(row, column, mean, bootstrap.mean(arrays(first)), episodes);
  }

  private static List<double[]> arrays(Map<String, List<Double>> byTask) {
    return byTask.values().stream()
        .map(values -> values.stream().mapToDouble(v -> v).toArray())
        .toList();
  }

  /** The cell of a row and a column. */
  public Cell at(int row, int column) {
    return cells.stream()
        .filter(c -> c.row() == row && c.column() == column)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cell " + row + ", " + column));
  }
}
