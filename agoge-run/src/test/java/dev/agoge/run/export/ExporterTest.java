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
    long solved =
        IntStream.range(0, 150)
            .mapToObj(Trajectories::numbered)
            .filter(t -> t.counts() && t.success())
            .count();
    try (TrajectoryStore store = TrajectoryStore.open(folder.resolve("trajectories.db"))) {
      IntStream.range(0, 150).forEach(i -> store.append("train", 0, Trajectories.numbered(i)));
    }
    Path out = folder.resolve(format.fileName());
    assertThat(export(format, EpisodeFilter.ALL, out)).isEqualTo(151);
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

  private long export(ExportFormat format, EpisodeFilter filter, Path out) {
    try (TrajectoryReader reader = reader()) {
      return Exporter.of(format).export(reader, filter, out);
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
