package dev.agoge.run.train;

import dev.agoge.agent.Actors;
import dev.agoge.environment.Environment;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Interval;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.export.ParquetTables;
import dev.agoge.run.export.RunDigest;
import dev.agoge.run.report.ReportBuilder;
import dev.agoge.run.report.SeenTasks;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of a run: the agent, chance and the expert on the same held-out tasks, the result, the
 * report, and the sealed tables.
 */
final class Conclusion {
  private final Session session;
  private final Evaluation evaluation;
  private final RunDirectory directory;
  private final Spent spent;

  Conclusion(Session session, Evaluation evaluation, RunDirectory directory, Spent spent) {
    this.session = session;
    this.evaluation = evaluation;
    this.directory = directory;
    this.spent = spent;
  }

  RunResult conclude(String checkpoint) {
    Environment environment = session.environment();
    EvaluationReport agent = evaluated("agent", evaluation.heldOut("agent", evaluation.agent()));
    Optional<EvaluationReport> random =
        environment.spec().listsAdmissible()
            ? Optional.of(evaluated("random", evaluation.heldOut("random", Actors.random())))
            : Optional.empty();
    Optional<EvaluationReport> expert =
        environment.expert().isPresent()
            ? Optional.of(
                evaluated("expert", evaluation.heldOut("expert", Actors.expert(environment))))
            : Optional.empty();
    RunManifest manifest = directory.files().manifest();
    RunResult result =
        new RunResult(
            RunResult.SCHEMA,
            manifest.recipe(),
            environment.spec().id(),
            manifest.seed(),
            "checkpoints/" + checkpoint,
            digest(checkpoint),
            new RunResult.Budget(
                spent.rollouts(), spent.updates(), spent.tokens(), spent.seconds()),
            heldOut(agent),
            new RunResult.References(reference(random), reference(expert)));
    warnOfSeenTasks();
    directory.save(result);
    ReportBuilder.write(directory.files());
    seal();
    return result;
  }

  private void warnOfSeenTasks() {
    try (var reader = directory.files().trajectories()) {
      SeenTasks.warning(reader).ifPresent(session.journal()::warning);
    }
  }

  /** Leaves the episodes as tables too; the run counts as finished only after that. */
  private void seal() {
    try (var reader = directory.files().trajectories()) {
      ParquetTables.write(reader, EpisodeFilter.ALL, directory.files().tables());
    }
  }

  private EvaluationReport evaluated(String player, List<Trajectory> played) {
    return session.journal().evaluated(player, spent, played);
  }

  private String digest(String checkpoint) {
    Path weights = directory.files().checkpoint(checkpoint).resolve("model.safetensors");
    try (var reader = directory.files().trajectories()) {
      return RunDigest.of(reader, RunDigest.ofFile(weights));
    }
  }

  private static RunResult.HeldOut heldOut(EvaluationReport report) {
    return new RunResult.HeldOut(
        report.tasks(),
        interval(report.success()),
        Optional.of(report.progress()).filter(Interval::known).map(Conclusion::interval),
        report.infrastructureFailures());
  }

  private static Optional<RunResult.Reference> reference(Optional<EvaluationReport> report) {
    return report.map(r -> new RunResult.Reference(r.success().mean()));
  }

  private static RunResult.Interval interval(Interval interval) {
    return new RunResult.Interval(interval.mean(), interval.low(), interval.high());
  }
}
