package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.export.ExportFormat;
import dev.agoge.run.load.Importer;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.support.Suggestions;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes episodes in from other programs. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Make a run directory of episodes in any format that 'agoge export' writes, whoever wrote"
          + " them: then show, export and compare them as one's own.",
      "",
      "  agoge import demos.jsonl --format sharegpt --reward 1",
      "  agoge import harbor.jsonl --format atif",
      "  agoge import tables --format parquet",
    })
final class ImportCommand implements Callable<Integer> {

  @Mixin Output output = new Output();

  @Parameters(paramLabel = "FILE|DIR", description = "The file, or the directory of tables.")
  Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "messages, sharegpt, agenttraj, atif or parquet.")
  String format = "";

  @Option(
      names = "--environment",
      paramLabel = "ID",
      defaultValue = "",
      description = "What the episodes are of, such as household-v1, if the file does not say.")
  String environment = "";

  @Option(
      names = "--reward",
      paramLabel = "R",
      description =
          "What every episode earned, from 0 to 1, whatever the file says (default: what the file"
              + " says, as those of 'agoge export' do).")
  Optional<Double> reward = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to, new or empty (default: a new folder in runs).")
  Optional<Path> out = Optional.empty();

  record Imported(String format, long episodes, long solved, String lacks, String out) {}

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
    if (reward.filter(r -> !(r >= 0 && r <= 1)).isPresent()) {
      throw new IllegalArgumentException("--reward " + reward.get() + " is not from 0 to 1");
    }
    if (reward.isPresent() && chosen == ExportFormat.PARQUET) {
      throw new IllegalArgumentException(
          "--reward is not for parquet, whose tables hold the rewards of each step; leave it out");
    }
    List<StoredEpisode> episodes = new ArrayList<>();
    Optional<String> told =
        Importer.of(
                chosen, environment, reward.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
            .read(file, episodes::add);
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no episodes");
    }
    Path root =
        out.orElseGet(
            () ->
                RunDirectory.fresh(
                    Path.of("runs"),
                    "imported",
                    chosen.label(),
                    LocalDate.now(ZoneId.systemDefault())));
    write(root, episodes, told.orElse(""));
    tell(chosen, episodes, root);
    return 0;
  }

  private void write(Path root, List<StoredEpisode> episodes, String instructions) {
    String name = episodes.getFirst().trajectory().task().environment();
    Recipe recipe =
        RecipeReader.read("imitation", name, Map.of("agent.instructions", instructions));
    RunManifest manifest =
        RunManifest.now(
            "imported",
            Resolved.yaml(recipe),
            name,
            Map.of(),
            Optional.empty(),
            0,
            1,
            List.of("agoge", "import", file.toString(), "--format", format));
    try (RunDirectory directory = RunDirectory.create(root, manifest);
        TrajectoryStore store = directory.trajectories()) {
      episodes.forEach(e -> store.append(e.phase(), e.update(), e.trajectory()));
      directory.save(new RunState("imported", 0, episodes.size(), Map.of(), true));
    }
  }

  private void tell(ExportFormat chosen, List<StoredEpisode> episodes, Path root) {
    long solved =
        episodes.stream().map(StoredEpisode::trajectory).filter(ImportCommand::solved).count();
    String lacks = Importer.lacks(chosen);
    output.document(new Imported(chosen.label(), episodes.size(), solved, lacks, root.toString()));
    if (!lacks.isEmpty() && !output.quiet) {
      output.line(chosen.label() + " does not carry: " + lacks);
    }
    output.line(episodes.size() + " episodes, " + solved + " of them solved, are now in " + root);
    output.next("agoge show " + root + " --limit 20");
  }

  private static boolean solved(Trajectory trajectory) {
    return trajectory.counts() && trajectory.success();
  }
}
