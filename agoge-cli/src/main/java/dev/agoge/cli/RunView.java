package dev.agoge.cli;

import dev.agoge.run.Launcher;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunStatus;
import dev.agoge.run.report.Numbers;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeSummary;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Ending;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run at a glance. */
record RunView(Output output, RunFiles files) {
  private static final String HELD_OUT = "held-out-agent";

  /** How many episodes a phase has. */
  record PhaseCount(String phase, long episodes, long solved) {}

  /** An episode to look at. */
  record Pointer(long number, String id) {
    static Pointer of(EpisodeSummary episode) {
      return new Pointer(episode.number(), episode.id());
    }
  }

  /** First and last episodes of a kind, in the order of ids. */
  record Ends(Optional<Pointer> first, Optional<Pointer> last) {
    static Ends of(List<EpisodeSummary> episodes) {
      List<Pointer> all =
          episodes.stream()
              .sorted(Comparator.comparing(EpisodeSummary::id))
              .map(Pointer::of)
              .toList();
      return new Ends(
          all.stream().findFirst(), all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }
  }

  /** The whole as JSON. */
  record Shown(
      String run,
      String state,
      String recipe,
      String environment,
      long seed,
      String created,
      Optional<RunResult> result,
      List<CurvePoint> curve,
      List<PhaseCount> phases,
      Ends solved,
      Ends failed) {}

  /** A point of the validation curve as JSON. */
  record CurvePoint(
      String phase,
      int update,
      long updates,
      long tokens,
      double seconds,
      Optional<Double> success,
      Optional<Double> progress) {

    static CurvePoint of(RunHistory.Point p) {
      return new CurvePoint(
          p.phase(),
          p.update(),
          p.spent().updates(),
          p.spent().tokens(),
          p.spent().seconds(),
          Optional.of(p.success().mean()).filter(Double::isFinite),
          Optional.of(p.progress().mean()).filter(Double::isFinite));
    }
  }

  void show(TrajectoryReader reader) {
    RunManifest manifest = files.manifest();
    RunHistory history = RunHistory.of(files);
    List<PhaseCount> phases = reader.phases().stream().map(p -> count(reader, p)).toList();
    List<EpisodeSummary> heldOut =
        reader.list(EpisodeFilter.ALL.inPhase(HELD_OUT)).stream()
            .filter(e -> e.ending() != Ending.INFRASTRUCTURE_FAILED)
            .toList();
    Shown shown =
        new Shown(
            files.root().toString(),
            files.status().label(),
            manifest.recipe(),
            manifest.environment(),
            manifest.seed(),
            manifest.created().toString(),
            files.result(),
            history.points().stream().map(CurvePoint::of).toList(),
            phases,
            Ends.of(heldOut.stream().filter(EpisodeSummary::success).toList()),
            Ends.of(heldOut.stream().filter(e -> !e.success()).toList()));
    output.document(shown);
    if (!output.quiet) {
      lines(shown, history).forEach(output::line);
    }
    output.line(last(shown.result(), history));
    output.next(next(shown));
  }

  private static PhaseCount count(TrajectoryReader reader, String phase) {
    EpisodeFilter filter = EpisodeFilter.ALL.inPhase(phase);
    return new PhaseCount(phase, reader.count(filter), reader.count(filter.solved(true)));
  }

  private List<String> lines(Shown shown, RunHistory history) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, recipe %s, %s, seed %d, made %s"
            .formatted(
                shown.run,
                shown.state,
                shown.recipe,
                files.manifest().world(),
                shown.seed,
                shown.created));
    lines.add("");
    lines.add(LearningCurve.drawn(history, output.colour()));
    lines.add("");
    lines.add("%-28s  %8s  %7s".formatted("phase", "episodes", "solved"));
    for (PhaseCount p : shown.phases) {
      lines.add(
          "%-28s  %8d  %7s"
              .formatted(p.phase, p.episodes, Numbers.percent((double) p.solved / p.episodes)));
    }
    lines.add(
        Launcher.typed(
            "list the episodes of a phase with: agoge show " + shown.run + " --phase PHASE"));
    lines.add("");
    ends("held-out, solved", shown.solved).ifPresent(lines::add);
    ends("held-out, failed", shown.failed).ifPresent(lines::add);
    if (Files.exists(files.reportFile())) {
      lines.add("report: " + files.reportFile());
    }
    return lines;
  }

  private static Optional<String> ends(String what, Ends ends) {
    return ends.first.map(
        first -> {
          String last =
              ends.last
                  .filter(l -> !l.equals(first))
                  .map(l -> ", last %d (%s)".formatted(l.number, l.id))
                  .orElse("");
          return "%s: first %d (%s)%s".formatted(what, first.number, first.id, last);
        });
  }

  private static String last(Optional<RunResult> result, RunHistory history) {
    if (result.isPresent()) {
      return RunSummary.result(result.get()) + "; " + spent(result.get().budget());
    }
    return history.updates().isEmpty()
        ? "no updates yet"
        : "no held-out result yet; " + spent(history.updates().getLast().spent());
  }

  private static String spent(RunResult.Budget budget) {
    return String.join(
        ", ",
        counted(budget.rollouts(), "rollout"),
        counted(budget.updates(), "update"),
        counted(budget.tokens(), "token"),
        Numbers.seconds(budget.seconds()));
  }

  private static String counted(long number, String what) {
    return Numbers.count(number) + " " + what + (number == 1 ? "" : "s");
  }

  private String next(Shown shown) {
    if (shown.state.equals(RunStatus.INTERRUPTED.label())) {
      return "agoge resume " + shown.run;
    }
    return shown
        .failed
        .first
        .or(() -> shown.solved.first)
        .map(p -> "agoge show " + shown.run + " " + p.number)
        .orElse("agoge show " + shown.run + " --limit 20");
  }
}
