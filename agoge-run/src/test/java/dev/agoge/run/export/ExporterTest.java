package dev.agoge.run.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.run.RunException;
import dev.agoge.run.Trajectories;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExporterTest {
  @TempDir Path folder;

  @BeforeEach
  void store() {
    try (TrajectoryStore store = TrajectoryStore.open(folder.resolve("trajectories.db"))) {
      store.append("train", 3, Trajectories.kitchen());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
  void theExportIsTheGoldenFile(ExportFormat format) throws IOException {
    Path out = folder.resolve(format.fileName());
    assertThat(export(format, EpisodeFilter.ALL, out)).isEqualTo(1);
    assertThat(Files.readString(out)).isEqualTo(golden(format.fileName()));
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void successesAloneCanBeExported(ExportFormat format) {
    boolean all = format == ExportFormat.PARQUET || format == ExportFormat.ATIF;
    long whole =
        IntStream.range(0, 150)
            .mapToObj(Trajectories::numbered)
            .filter(t -> all || t.counts())
            .count();
    long solved =
        IntStream.range(0, 150)
            .mapToObj(Trajectories::numbered)
            .filter(t -> t.counts() && t.success())
            .count();
    try (TrajectoryStore store = TrajectoryStore.open(folder.resolve("trajectories.db"))) {
      IntStream.range(0, 150).forEach(i -> store.append("train", 0, Trajectories.numbered(i)));
    }
    Path out = folder.resolve(format.fileName());
    assertThat(export(format, EpisodeFilter.ALL, out)).isEqualTo(whole + 1);
    assertThat(export(format, EpisodeFilter.ALL.solved(true), out)).isEqualTo(solved + 1);
  }

  @Test
  void theTablesHaveARowForEachEpisodeStepAndCall() {
    try (TrajectoryReader reader = reader()) {
      ParquetTables.Sealed sealed =
          ParquetTables.write(reader, EpisodeFilter.ALL, folder.resolve("tables"));
      assertThat(sealed.episodes()).isEqualTo(1);
      assertThat(sealed.steps()).isEqualTo(2);
      assertThat(sealed.calls()).isEqualTo(2);
      assertThat(folder.resolve("tables").toFile().list())
          .containsExactlyInAnyOrder("episodes.parquet", "steps.parquet", "calls.parquet");
    }
  }

  @Test
  void anExportOfNothingIsAnEmptyFileOrAnEmptyArray() throws IOException {
    Path lines = folder.resolve("a");
    Path array = folder.resolve("b");
    export(ExportFormat.MESSAGES, EpisodeFilter.ALL.inPhase("none"), lines);
    export(ExportFormat.AGENTTRAJ, EpisodeFilter.ALL.inPhase("none"), array);
    assertThat(lines).isEmptyFile();
    assertThat(JsonMapper.shared().readTree(Files.readString(array)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anExportIntoAPlaceThatIsNotThereIsToldAndLeavesNothing(ExportFormat format)
      throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(
            () -> export(format, EpisodeFilter.ALL, folder.resolve("file").resolve("out")))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("file");
  }

  @Test
  void randomActionsAreMarkedAndInstructionsComeFirst() throws IOException {
    try (TrajectoryStore store = TrajectoryStore.open(folder.resolve("trajectories.db"))) {
      store.append("noisy", 0, Trajectories.disturbed());
    }
    EpisodeFilter noisy = EpisodeFilter.ALL.inPhase("noisy");
    JsonNode messages = document(ExportFormat.MESSAGES, noisy).get("messages");
    assertThat(messages.get(0).get("role").asString()).isEqualTo("system");
    assertThat(messages.get(0).get("content").asString()).isEqualTo("Be brief.");
    assertThat(messages.get(2).get("weight").asInt()).isZero();
    assertThat(messages.get(4).has("weight")).isFalse();
    JsonNode turns = document(ExportFormat.SHAREGPT, noisy).get("conversations");
    assertThat(turns.get(0).get("from").asString()).isEqualTo("system");
    assertThat(turns.get(2).get("train").asBoolean()).isFalse();
    JsonNode traj = document(ExportFormat.AGENTTRAJ, noisy).get(0).get("conversations");
    assertThat(traj.get(0).get("value").asString()).endsWith("Be brief.");
    assertThat(traj.get(3).get("loss").asBoolean()).isFalse();
    assertThat(traj.get(5).get("loss").asBoolean()).isTrue();
  }

  private JsonNode document(ExportFormat format, EpisodeFilter filter) throws IOException {
    Path out = folder.resolve("noisy-" + format.fileName());
    try (TrajectoryReader reader = reader()) {
      Exporter.of(format, "Be brief.").export(reader, filter, out);
    }
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  private long export(ExportFormat format, EpisodeFilter filter, Path out) {
    try (TrajectoryReader reader = reader()) {
      return Exporter.of(format, "").export(reader, filter, out);
    }
  }

  private TrajectoryReader reader() {
    return TrajectoryReader.open(folder.resolve("trajectories.db"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ExporterTest.class.getResourceAsStream("/export/" + name)) {
      assertThat(in).as("golden file " + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
