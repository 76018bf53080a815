package dev.agoge.run.report;

import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.EpisodeOutcome;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.FailureKind;
import dev.agoge.evaluate.FamilyResult;
import dev.agoge.evaluate.Interval;
import dev.agoge.run.report.Table.Cell;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeOrder;
import dev.agoge.run.store.TrajectoryReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How players did on the held-out tasks, from their stored episodes.
 *
 * @param players by name; the trained agent is {@code agent}, and players without episodes are
 *     absent
 */
record HeldOut(SequencedMap<String, EvaluationReport> players) {
  static final String AGENT = "agent";
  private static final List<String> KNOWN = List.of(AGENT, "random", "expert");

  /** The phase under which a player's held-out episodes are stored. */
  static String phase(String player) {
    return "held-out-" + player;
  }

  static HeldOut of(TrajectoryReader reader) {
    SequencedMap<String, EvaluationReport> players = new LinkedHashMap<>();
    for (String player : KNOWN) {
      List<EpisodeOutcome> outcomes = new ArrayList<>();
      reader.forEach(
          EpisodeFilter.ALL.inPhase(phase(player)),
          EpisodeOrder.ID,
          e -> outcomes.add(EpisodeOutcome.of(e.trajectory())));
      if (!outcomes.isEmpty()) {
        players.put(player, EvaluationReport.of(outcomes, ClusterBootstrap.STANDARD));
      }
    }
    return new HeldOut(players);
  }

  ReportModel.Headline headline() {
    EvaluationReport agent = players.get(AGENT);
    return agent == null
        ? new ReportModel.Headline("held-out success", Interval.UNKNOWN, 0, references())
        : new ReportModel.Headline(
            "held-out success", agent.success(), agent.tasks(), references());
  }

  /** The success of everyone but the agent, where known. */
  SequencedMap<String, Double> references() {
    SequencedMap<String, Double> others = new LinkedHashMap<>();
    players.forEach(
        (player, report) -> {
          if (!player.equals(AGENT) && report.success().known()) {
            others.put(player, report.success().mean());
          }
        });
    return others;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!players.isEmpty()) {
      tables.add(comparison());
    }
    EvaluationReport agent = players.get(AGENT);
    if (agent != null) {
      tables.add(families(agent));
      if (!agent.failures().isEmpty() || agent.infrastructureFailures() > 0) {
        tables.add(failures(agent));
      }
    }
    return tables;
  }

  private Table comparison() {
    return new Table(
        "On the held-out tasks",
        "Means over tasks with 95 % intervals; tokens are those that a model produced.",
        List.of("player", "tasks", "success", "progress", "steps", "tokens", "seconds"),
        players.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
  }

  private static List<Cell> row(String player, EvaluationReport report) {
    return List.of(
        new Cell.Text(player),
        new Cell.Figure(Integer.toString(report.tasks())),
        share(report.success()),
        share(report.progress()),
        mean(report.steps()),
        mean(report.tokens()),
        mean(report.seconds()));
  }

  private static Table families(EvaluationReport agent) {
    return new Table(
        "By kind of task",
        "The agent on the held-out tasks.",
        List.of("family", "tasks", "success", "progress", "steps"),
        agent.families().stream().map(HeldOut::row).toList());
  }

  private static List<Cell> row(FamilyResult family) {
    return List.of(
        new Cell.Text(family.family()),
        new Cell.Figure(Integer.toString(family.tasks())),
        share(family.success()),
        share(family.progress()),
        mean(family.steps()));
  }

  private static Table failures(EvaluationReport agent) {
    int spoilt = agent.infrastructureFailures();
    List<List<Cell>> rows = new ArrayList<>();
    agent.failures().entrySet().stream()
        .sorted(
            Map.Entry.<FailureKind, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> rows.add(count(e.getKey().label(), e.getValue())));
    if (spoilt > 0) {
      rows.add(count("infrastructure failed", spoilt));
    }
    return new Table(
        "Why the agent's episodes failed",
        spoilt > 0
            ? "Infrastructure failures say nothing about the agent and are left out of all means."
            : "",
        List.of("kind", "episodes"),
        rows);
  }

  private static List<Cell> count(String what, int times) {
    return List.of(new Cell.Text(what), new Cell.Figure(Integer.toString(times)));
  }

  private static Cell share(Interval interval) {
    return interval.known()
        ? new Cell.Share(interval.mean(), interval.low(), interval.high())
        : new Cell.Figure("–");
  }

  private static Cell mean(Interval interval) {
    return new Cell.Figure(Numbers.number(interval.mean()));
  }
}
