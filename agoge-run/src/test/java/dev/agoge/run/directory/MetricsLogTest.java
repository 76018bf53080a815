package dev.agoge.run.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MetricsLogTest {
  @TempDir Path folder;

  @Test
  void aLineTornByAKillIsLeftOutByReadersAndCutOffByTheNextWriter() throws IOException {
    append(Map.of("update", 1, "loss", 0.5));
    Files.writeString(file(), "{\"update\":2,\"lo", StandardOpenOption.APPEND);
    assertThat(updates()).containsExactly(1);
    append(Map.of("update", 2, "loss", Double.NaN));
    assertThat(updates()).containsExactly(1, 2);
    assertThat(MetricsLog.read(file()).get(1).get("loss").isNull()).isTrue();
  }

  @Test
  void aDamagedLineInTheMiddleIsToldWithItsNumber() throws IOException {
    Files.writeString(file(), "{\"update\":1}\nnot json\n{\"update\":3}\n");
    assertThatThrownBy(() -> MetricsLog.read(file())).hasMessageContaining("metrics.jsonl:2");
  }

  @Test
  void linesAfterTheUpdateARunGoesOnFromCanBeDropped() {
    append(Map.of("update", 1));
    append(Map.of("update", 2));
    append(Map.of("update", 3));
    MetricsLog.retain(file(), line -> line.get("update").asInt() <= 2);
    append(Map.of("update", 3, "again", true));
    assertThat(updates()).containsExactly(1, 2, 3);
    assertThat(MetricsLog.read(file()).getLast().has("again")).isTrue();
  }

  @Test
  void aMissingLogIsEmpty() {
    assertThat(MetricsLog.read(file())).isEmpty();
  }

  private void append(Map<String, Object> values) {
    try (MetricsLog log = MetricsLog.open(file())) {
      log.append(values);
    }
  }

  private List<Integer> updates() {
    return MetricsLog.read(file()).stream().map((JsonNode l) -> l.get("update").asInt()).toList();
  }

  private Path file() {
    return folder.resolve("metrics.jsonl");
  }
}
