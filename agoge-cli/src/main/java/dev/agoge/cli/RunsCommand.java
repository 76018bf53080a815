package dev.agoge.cli;

import dev.agoge.run.directory.RunList;
import dev.agoge.run.directory.RunStatus;
import dev.agoge.run.report.Numbers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = {
      "List the runs under a folder, newest first: whether each is running, finished, interrupted"
          + " or damaged, and the share of held-out tasks its agent solved.",
      "",
      "  agoge runs",
      "  agoge runs --dir /data/runs --json",
    })
final class RunsCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder that holds the runs (default: ${DEFAULT-VALUE}).")
  Path dir = Path.of("");

  record Listed(
      String name,
      String path,
      String state,
      String recipe,
      String environment,
      long seed,
      Optional<Double> success,
      String created,
      String note) {}

  @Override
  public Integer call() {
    List<RunList.Entry> runs = RunList.under(dir);
    output.document(runs.stream().map(RunsCommand::listed).toList());
    if (runs.isEmpty()) {
      output.line("there are no runs under " + dir);
      output.next("agoge train household");
      return 0;
    }
    if (!output.quiet) {
      int width = runs.stream().mapToInt(r -> r.name().length()).max().orElse(0);
      String row = "%-" + Math.max(4, width) + "s  %-11s  %8s  %7s  %-10s  %-12s  %s";
      output.line(
          row.formatted("run", "state", "held-out", "age", "recipe", "environment", "seed"));
      runs.forEach(r -> output.line(line(row, r)));
    }
    output.line(runs.size() + (runs.size() == 1 ? " run" : " runs") + " under " + dir);
    runs.stream()
        .filter(r -> r.status() != RunStatus.DAMAGED)
        .findFirst()
        .ifPresent(r -> output.next("agoge show " + r.path()));
    return 0;
  }

  private static String line(String row, RunList.Entry run) {
    if (run.status() == RunStatus.DAMAGED) {
      return row.formatted(run.name(), run.status().label(), "–", "–", run.note(), "", "")
          .stripTrailing();
    }
    return row.formatted(
        run.name(),
        run.status().label(),
        run.success().map(Numbers::percent).orElse("–"),
        age(Duration.between(run.created(), Instant.now())),
        run.recipe(),
        run.environment(),
        run.seed());
  }

  /** The largest whole unit, which is enough to find a run by. */
  static String age(Duration age) {
    if (age.toDays() > 0) {
      return age.toDays() + " d";
    }
    if (age.toHours() > 0) {
      return age.toHours() + " h";
    }
    return age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
  }

  private static Listed listed(RunList.Entry run) {
    return new Listed(
        run.name(),
        run.path().toString(),
        run.status().label(),
        run.recipe(),
        run.environment(),
        run.seed(),
        run.success(),
        run.created().toString(),
        run.note());
  }
}
