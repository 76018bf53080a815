package dev.agoge.run.train;

import dev.agoge.credit.Credited;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Interval;
import dev.agoge.run.directory.MetricsLog;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down how a run goes, and tells its listener. */
final class Journal {
  private final MetricsLog log;
  private final TrajectoryStore store;
  private final TrainingListener listener;
  private final CollapseWatch watch;

  Journal(MetricsLog log, TrajectoryStore store, TrainingListener listener, CollapseWatch watch) {
    this.log = log;
    this.store = store;
    this.listener = listener;
    this.watch = watch;
  }

  void phase(Phase phase, int done) {
    listener.phase(phase.name(), done, phase.updates());
  }

  /** An update was made. */
  void update(Phase phase, int update, Spent spent, Phase.Outcome outcome) {
    Map<String, Object> line = line("update", phase.name(), update, spent);
    line.put("metrics", new TreeMap<>(outcome.metrics()));
    List<String> warnings = new ArrayList<>(outcome.warnings());
    if (phase.name().equals(LearningPhase.NAME)) {
      warnings.addAll(watch.warnings(outcome.metrics()));
    }
    warn(line, warnings);
    log.append(line);
    listener.update(phase.name(), update, phase.updates(), outcome.metrics());
  }

  /** The agent was evaluated on validation tasks. */
  void point(String phase, int update, Spent spent, List<Trajectory> played) {
    EvaluationReport report = EvaluationReport.of(played);
    log.append(evaluation("point", phase, update, spent, report, played));
    listener.point(new Point(phase, update, spent, report.success(), report.progress()));
  }

  /** Someone was evaluated on the held-out tasks. */
  EvaluationReport evaluated(String player, Spent spent, List<Trajectory> played) {
    EvaluationReport report = EvaluationReport.of(played);
    Map<String, Object> line = evaluation("evaluated", "final", 0, spent, report, played);
    line.put("player", player);
    log.append(line);
    listener.evaluated(player, report);
    return report;
  }

  private Map<String, Object> evaluation(
      String kind,
      String phase,
      int update,
      Spent spent,
      EvaluationReport report,
      List<Trajectory> played) {
    Map<String, Object> line = line(kind, phase, update, spent);
    line.put("success", interval(report.success()));
    line.put("progress", interval(report.progress()));
    warn(line, Losses.of(played).warning().stream().toList());
    return line;
  }

  /** Tells at once what the report will tell too. */
  void warning(String text) {
    listener.warning(text);
  }

  private void warn(Map<String, Object> line, List<String> warnings) {
    warnings.forEach(listener::warning);
    if (!warnings.isEmpty()) {
      line.put("warnings", warnings);
    }
  }

  /** Credit was assigned. */
  void credited(String method, List<Credited> credited) {
    store.credit(method, credited);
  }

  private static Map<String, Object> line(String kind, String phase, int update, Spent spent) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", kind);
    line.put("phase", phase);
    line.put("update", update);
    line.put("rollouts", spent.rollouts());
    line.put("updates", spent.updates());
    line.put("tokens", spent.tokens());
    line.put("seconds", spent.seconds());
    return line;
  }

  private static Map<String, Object> interval(Interval interval) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("mean", finite(interval.mean()));
    parts.put("low", finite(interval.low()));
    parts.put("high", finite(interval.high()));
    return parts;
  }

  private static Object finite(double number) {
    return Double.isFinite(number) ? (Object) number : "unknown";
  }
}
