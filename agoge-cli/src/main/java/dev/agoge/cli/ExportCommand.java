package dev.agoge.cli;

import dev.agoge.run.directory.FileErrors;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.export.ExportFormat;
import dev.agoge.run.export.Exporter;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.support.Suggestions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands a run's episodes to other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the episodes of a run in a format that other programs read.",
      "",
      "  messages   JSON lines of {\"messages\": …}, for TRL and OpenAI fine-tuning",
      "  sharegpt   JSON lines of {\"conversations\": …}, for LLaMA-Factory",
      "  agenttraj  one JSON array, for AgentGym",
      "  atif       Agent Trajectory Interchange Format 1.7, one document a line",
      "  parquet    three tables, for DuckDB and pandas",
      "",
      "The first three carry what an episode earned in a key 'reward' beside the conversation,"
          + " which other programs pass over and 'agoge import' reads.",
      "",
      "  agoge export runs/NAME --format messages --successes > train.jsonl",
      "  agoge export runs/NAME --format parquet --phase held-out-agent --out tables",
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin RunChoice choice = new RunChoice();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "messages, sharegpt, agenttraj, atif or parquet.")
  String format = "";

  @Option(names = "--successes", description = "Only episodes that solved their task.")
  boolean successes;

  @Option(
      names = "--phase",
      paramLabel = "PHASE",
      description = "Only episodes of this phase; 'agoge show RUN' lists them.")
  Optional<String> phase = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description =
          "Where to write, a directory for parquet (default: standard output, except for parquet).")
  Optional<Path> out = Optional.empty();

  record Exported(String format, long episodes, String out) {}

  @Override
  public Integer call() {
    ExportFormat chosen =
        ExportFormat.of(format)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        Suggestions.unknown(
                            "format",
                            format,
                            Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::label)
                                .toList())));
    if (out.isEmpty() && chosen == ExportFormat.PARQUET) {
      throw new IllegalArgumentException(
          "parquet is a directory of tables; name one with --out DIR");
    }
    if (out.isEmpty() && output.json) {
      throw new IllegalArgumentException(
          "--json needs --out FILE, because the export itself goes to standard output");
    }
    RunFiles files = choice.files();
    try (TrajectoryReader reader = files.trajectories()) {
      EpisodeFilter filter = filter(reader);
      Exporter exporter =
          Exporter.of(chosen, TrainingPlan.of(files).recipe().agent().instructions());
      if (out.isEmpty()) {
        long written =
            FileErrors.guarding(
                "write",
                Path.of("standard output"),
                () -> exporter.export(reader, filter, output.out()));
        output.note(counted(written) + " written");
      } else {
        told(files, chosen, exporter.export(reader, filter, out.get()), out.get());
      }
    }
    return 0;
  }

  private void told(RunFiles files, ExportFormat chosen, long written, Path to) {
    output.document(new Exported(chosen.label(), written, to.toString()));
    output.line(counted(written) + " written to " + to);
    output.next(
        chosen == ExportFormat.PARQUET
            ? "duckdb -c \"select phase, avg(success::int) from '"
                + to.resolve("episodes.parquet")
                + "' group by phase\""
            : "agoge show " + files.root());
  }

  private static String counted(long episodes) {
    return episodes == 1 ? "1 episode" : episodes + " episodes";
  }

  private EpisodeFilter filter(TrajectoryReader reader) {
    phase.ifPresent(p -> RunChoice.check(reader, p));
    EpisodeFilter all = phase.map(EpisodeFilter.ALL::inPhase).orElse(EpisodeFilter.ALL);
    return successes ? all.solved(true) : all;
  }
}
