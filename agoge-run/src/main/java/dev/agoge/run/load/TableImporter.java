package dev.agoge.run.load;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.run.export.ParquetTables;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the three Parquet tables of a run back: every column of every episode. Only tables that
 * were written here are read: those of other programs may be compressed and encoded in other ways.
 */
final class TableImporter implements Importer {

  @Override
  public Optional<String> read(Path directory, Consumer<StoredEpisode> episodes) {
    FileErrors.guarding(
        "read",
        directory,
        () -> {
          Map<String, List<Row>> steps = byEpisode(ParquetTables.steps(directory));
          Map<String, List<Row>> calls = byEpisode(ParquetTables.calls(directory));
          for (Map<String, Object> values : ParquetTables.episodes(directory)) {
            var row = new Row(values);
            String id = row.text("episode");
            episodes.accept(
                episode(row, steps.getOrDefault(id, List.of()), calls.getOrDefault(id, List.of())));
          }
          return directory;
        });
    return Optional.empty();
  }

  private static Map<String, List<Row>> byEpisode(List<Map<String, Object>> rows) {
    Map<String, List<Row>> grouped = new HashMap<>();
    for (Map<String, Object> values : rows) {
      var row = new Row(values);
      grouped.computeIfAbsent(row.text("episode"), id -> new ArrayList<>()).add(row);
    }
    return grouped;
  }

  private static StoredEpisode episode(Row row, List<Row> steps, List<Row> calls) {
    String split = row.text("split").toUpperCase(Locale.ROOT).replace('-', '_');
    var task =
        new Task(
            row.text("environment"),
            row.text("task"),
            Split.valueOf(split),
            row.text("family"),
            row.integer("difficulty"),
            row.text("content"));
    var trajectory =
        new Trajectory(
            row.text("episode"),
            task,
            row.number("seed"),
            row.text("group"),
            row.text("agent"),
            steps.stream().map(step -> step(step, calls)).toList(),
            Ending.valueOf(row.text("ending")),
            row.text("note"),
            row.text("final_observation"),
            new RewardSpec(
                row.real("reward_min"), row.real("reward_max"), row.real("reward_success")),
            row.number("nanos"));
    return new StoredEpisode(row.text("phase"), row.integer("update"), trajectory);
  }

  private static Step step(Row row, List<Row> calls) {
    int place = row.integer("step");
    return new Step(
        row.integer("player"),
        row.text("observation"),
        row.texts("admissible"),
        row.text("state_key"),
        calls.stream().filter(c -> c.integer("step") == place).map(TableImporter::call).toList(),
        row.text("action"),
        row.flag("valid"),
        Rewards.each(row.reals("rewards")),
        row.real("progress"));
  }

  private static ModelCall call(Row row) {
    return new ModelCall(
        row.text("role"),
        row.text("policy_version"),
        new SamplingSettings(
            row.real("temperature"),
            row.real("top_p"),
            row.integer("top_k"),
            row.integer("max_tokens")),
        row.integer("parent"),
        row.integers("appended"),
        row.integers("output"),
        row.floats("log_probs"),
        allowed(row.integers("allowed_sizes"), row.integers("allowed")),
        FinishReason.valueOf(row.text("finish")),
        row.number("nanos"));
  }

  private static int[][] allowed(int[] sizes, int[] flat) {
    int[][] allowed = new int[sizes.length][];
    int from = 0;
    for (int i = 0; i < sizes.length; i++) {
      allowed[i] = java.util.Arrays.copyOfRange(flat, from, from + sizes[i]);
      from += sizes[i];
    }
    return allowed;
  }
}
