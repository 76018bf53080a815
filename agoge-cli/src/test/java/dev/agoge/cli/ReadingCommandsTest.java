package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingCommandsTest {
  @TempDir Path folder;

  @Test
  void runsAreListedWithTheirStateAndHeldOutSuccess() {
    SampleRun.finished(folder.resolve("one"));
    SampleRun.interrupted(folder.resolve("two"));
    Said said = Said.by("runs", "--dir", folder);
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern("one +finished +66.7 % +\\d+ s +gigpo +kitchen +7\n")
        .containsPattern("two +interrupted +–")
        .contains("2 runs under")
        .contains("next: agoge show " + folder);
    JsonNode list = Said.by("runs", "--dir", folder, "--json").json();
    assertThat(list.valueStream().map(r -> r.path("name").asString()))
        .containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void aDamagedRunIsListedWithWhatIsWrong() throws IOException {
    Path root = folder.resolve("bad");
    SampleRun.finished(root);
    Files.writeString(root.resolve("run.json"), "{");
    assertThat(Said.by("runs", "--dir", folder).out()).contains("damaged").contains("run.json");
  }

  @Test
  void aFolderWithoutRunsSaysHowToMakeOne() {
    assertThat(Said.by("runs", "--dir", folder.resolve("none")).out())
        .contains("there are no runs")
        .contains("agoge train household");
    assertThat(Said.by("runs", "--dir", folder, "--json").json().isEmpty()).isTrue();
  }

  @Test
  void anAgeIsTheLargestWholeUnit() {
    assertThat(List.of(5L, 60L, 7300L, 200_000L).stream().map(Duration::ofSeconds))
        .extracting(RunsCommand::age)
        .containsExactly("5 s", "1 min", "2 h", "2 d");
  }

  @Test
  void aReportIsWrittenAgain() throws IOException {
    Path root = finished();
    Said said = Said.by("report", root, "--json");
    assertThat(said.json().path("report").asString()).isEqualTo(root + "/report.html");
    assertThat(Files.readString(root.resolve("report.html"))).contains("kitchen · gigpo");
    assertThat(Said.by("report", root, "--quiet").out())
        .isEqualTo("report: " + root + "/report.html\n");
  }

  @Test
  void episodesGoToStandardOutputAndNothingElseDoes() {
    Said said = Said.by("export", finished(), "--format", "messages", "--successes");
    assertThat(said.code()).isZero();
    List<String> lines = said.out().lines().toList();
    assertThat(lines).hasSize(3);
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(first.path("messages").toString()).contains("heat cup");
    assertThat(said.err()).contains("3 episodes written");
  }

  @Test
  void everyLineFormatReachesStandardOutput() {
    Path root = finished();
    for (String format : List.of("sharegpt", "atif")) {
      Said said = Said.by("export", root, "--format", format, "--phase", "held-out-agent");
      assertThat(said.out().lines())
          .hasSize(3)
          .allSatisfy(l -> assertThat(JsonMapper.shared().readTree(l).isObject()).isTrue());
    }
    assertThat(Said.by("export", root, "--format", "agenttraj").json().size()).isEqualTo(5);
  }

  @Test
  void episodesGoToAFileOrTablesOnRequest() throws IOException {
    Path root = finished();
    Path file = folder.resolve("train.jsonl");
    JsonNode told = Said.by("export", root, "--format", "messages", "--out", file, "--json").json();
    assertThat(told.path("episodes").asInt()).isEqualTo(5);
    assertThat(Files.readString(file).lines()).hasSize(5);
    Path tables = folder.resolve("tables");
    assertThat(Said.by("export", root, "--format", "parquet", "--out", tables).out())
        .contains("5 episodes written to " + tables);
    assertThat(tables.resolve("steps.parquet")).isNotEmptyFile();
  }

  @Test
  void wrongWaysToExportAreToldInOneLine() {
    Path root = finished();
    refused("did you mean 'sharegpt'?", "export", root, "--format", "shargpt");
    refused("--out DIR", "export", root, "--format", "parquet");
    refused("--out FILE", "export", root, "--format", "atif", "--json");
    refused("unknown phase", "export", root, "--format", "atif", "--phase", "nothing");
  }

  @Test
  void helpOfEveryReadingCommandIsWrittenOut() {
    for (String command : List.of("runs", "show", "report", "export", "plan-evaluation")) {
      Said said = Said.by(command, "--help");
      assertThat(said.code()).isZero();
      assertThat(said.out()).contains("agoge " + command).contains("--json").doesNotContain("%%");
    }
  }

  private static void refused(String why, Object... arguments) {
    Said said = Said.by(arguments);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err()).contains(why);
  }

  private Path finished() {
    Path root = folder.resolve("run");
    SampleRun.finished(root);
    return root;
  }
}
