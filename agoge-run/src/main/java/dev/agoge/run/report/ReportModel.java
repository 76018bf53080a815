package dev.agoge.run.report;

import dev.agoge.evaluate.Interval;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.SequencedMap;

/**
 * Everything that the report of a run shows.
 *
 * @param title such as {@code household · gigpo}
 * @param summary one sentence below it
 * @param headline what the run reached
 * @param budget what it cost, as name and value, in order
 * @param warnings such as collapses; empty if all went well
 * @param charts groups of charts; those of a group share a place and the reader chooses among them
 * @param tables in order
 * @param samples trajectories to look at
 * @param provenance what is needed to repeat the run, in order: seed, versions, machine, commit
 * @param command the command line that repeats it
 * @param recipe text of the recipe with its defaults resolved
 */
public record ReportModel(
    String title,
    String summary,
    Headline headline,
    SequencedMap<String, String> budget,
    List<String> warnings,
    List<ChartGroup> charts,
    List<Table> tables,
    List<SampleTrajectory> samples,
    SequencedMap<String, String> provenance,
    String command,
    String recipe) {
  public ReportModel {
    warnings = List.copyOf(warnings);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    samples = List.copyOf(samples);
  }

  /**
   * The result in one figure.
   *
   * @param label what it is, such as {@code held-out success}
   * @param value in [0, 1]
   * @param tasks on how many tasks
   * @param references the same of others, such as random and expert, in [0, 1], by name
   */
  public record Headline(
      String label, Interval value, int tasks, SequencedMap<String, Double> references) {}

  /**
   * Charts that share a place.
   *
   * @param charts the first is shown until the reader chooses another, by its horizontal axis
   */
  public record ChartGroup(List<Chart> charts) {
    public ChartGroup {
      charts = List.copyOf(charts);
      if (charts.isEmpty()) {
        throw new IllegalArgumentException("a group of charts needs at least one");
      }
    }

    /** A chart by itself. */
    public static ChartGroup of(Chart chart) {
      return new ChartGroup(List.of(chart));
    }
  }

  /**
   * An episode step by step.
   *
   * @param label why it is shown, such as {@code a success}
   * @param trajectory what happened
   * @param credit credit of each step; empty if there is none to show
   */
  public record SampleTrajectory(String label, Trajectory trajectory, double[] credit) {
    public SampleTrajectory {
      if (credit.length != 0 && credit.length != trajectory.steps().size()) {
        throw new IllegalArgumentException(
            "credit for %s steps of an episode of %s"
                .formatted(credit.length, trajectory.steps().size()));
      }
    }
  }
}
