package dev.agoge.run.report;

import dev.agoge.run.Launcher;
import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunHistory.Update;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.store.TrajectoryReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Makes the report of a run from nothing but its files: manifest, metrics, trajectories with their
 * credit, and the result if there is one. A run that is going on gets a report of what it has done
 * so far.
 */
public final class ReportBuilder {
  private final RunFiles files;
  private final RunManifest manifest;
  private final RunHistory history;
  private final Optional<RunResult> result;

  private ReportBuilder(RunFiles files) {
    this.files = files;
    this.manifest = files.manifest();
    this.history = RunHistory.of(files);
    this.result = files.result();
  }

  /**
   * Writes {@code report.html} in one atomic step.
   *
   * @return where it is
   * @throws dev.agoge.run.RunException if the run cannot be read or the report not be written
   */
  public static Path write(RunFiles files) {
    Path out = files.reportFile();
    AtomicFiles.write(out, RunReport.html(of(files)));
    return out;
  }

  /** What the report of a run shows. */
  public static ReportModel of(RunFiles files) {
    try (TrajectoryReader reader = files.trajectories()) {
      return new ReportBuilder(files).model(reader);
    }
  }

  private ReportModel model(TrajectoryReader reader) {
    HeldOut heldOut = HeldOut.of(reader);
    return new ReportModel(
        manifest.world() + " · " + manifest.recipe(),
        summary(),
        heldOut.headline(),
        budget(),
        warnings(reader),
        RunCurves.of(history, heldOut.references()),
        heldOut.tables(),
        RunSamples.of(reader),
        provenance(),
        Launcher.command() + " rerun " + files.root(),
        manifest.recipeText());
  }

  private String summary() {
    SequencedMap<String, Integer> phases = new LinkedHashMap<>();
    history.updates().forEach(u -> phases.merge(u.phase(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    phases.forEach((phase, n) -> parts.add(n + (n == 1 ? " update of " : " updates of ") + phase));
    String start = manifest.start().map(s -> "from the weights " + s).orElse("from new weights");
    String learned = parts.isEmpty() ? "no updates yet" : String.join(", then ", parts);
    String end = result.isPresent() ? "" : " The run is not finished; this is how far it got.";
    return "Seed %d, %s: %s.%s".formatted(manifest.seed(), start, learned, end);
  }

  private SequencedMap<String, String> budget() {
    RunResult.Budget spent =
        result
            .map(RunResult::budget)
            .orElseGet(
                () ->
                    history.updates().isEmpty()
                        ? new RunResult.Budget(0, 0, 0, 0)
                        : history.updates().getLast().spent());
    SequencedMap<String, String> budget = new LinkedHashMap<>();
    budget.put("rollouts", Numbers.count(spent.rollouts()));
    budget.put("updates", Numbers.count(spent.updates()));
    budget.put("tokens", Numbers.count(spent.tokens()));
    budget.put("time", Numbers.seconds(spent.seconds()));
    return budget;
  }

  /** Each kind of warning once, since its numbers change from update to update. */
  private List<String> warnings(TrajectoryReader reader) {
    SequencedMap<String, String> first = new LinkedHashMap<>();
    SequencedMap<String, Integer> times = new LinkedHashMap<>();
    for (Update update : history.updates()) {
      for (String warning : update.warnings()) {
        String kind = warning.replaceAll("[0-9.]+", "#");
        first.putIfAbsent(
            kind, "%s, update %d: %s".formatted(update.phase(), update.update() + 1, warning));
        times.merge(kind, 1, Integer::sum);
      }
    }
    List<String> warnings = new ArrayList<>(SeenTasks.warning(reader).stream().toList());
    first.forEach(
        (kind, text) -> {
          int more = times.getOrDefault(kind, 1) - 1;
          warnings.add(more == 0 ? text : text + " (and " + more + " updates later on)");
        });
    for (RunHistory.Point point : history.points()) {
      for (String warning : point.warnings()) {
        warnings.add(
            "validation in %s after %d updates: %s"
                .formatted(point.phase(), point.update(), warning));
      }
    }
    return warnings;
  }

  private SequencedMap<String, String> provenance() {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("seed", Long.toString(manifest.seed()));
    facts.put("threads", Integer.toString(manifest.threads()));
    manifest.environmentOptions().forEach((key, value) -> facts.put("option " + key, value));
    facts.putAll(manifest.versions());
    facts.put(
        "machine",
        String.format(
            Locale.ROOT,
            "%s, %d cores, %.1f GiB",
            manifest.machine().architecture(),
            manifest.machine().cores(),
            manifest.machine().memoryBytes() / (double) (1L << 30)));
    facts.put("commit", manifest.commit().orElse("not a checkout"));
    facts.put("made", manifest.created().toString());
    facts.put("command", Launcher.command() + " " + String.join(" ", manifest.command()));
    result.ifPresent(
        r -> {
          facts.put("checkpoint", r.checkpoint());
          facts.put("digest", r.digest());
        });
    return facts;
  }
}
