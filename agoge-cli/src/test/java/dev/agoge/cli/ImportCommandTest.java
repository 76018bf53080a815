package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir Path folder;

  private Path demos() throws IOException {
    return Files.writeString(
        folder.resolve("demos.jsonl"),
        """
        {"messages": [{"role": "system", "content": "You sort:\\nmail: 'a', \\"b\\""}, {"role": "user", "content": "a letter"}, {"role": "assistant", "content": "open it"}]}
        {"messages": [{"role": "system", "content": "You sort:\\nmail: 'a', \\"b\\""}, {"role": "user", "content": "a bill"}, {"role": "assistant", "content": "pay it"}]}
        """);
  }

  @Test
  void episodesOfOthersAreShownAndExportedAsOnesOwn() throws IOException {
    Path run = folder.resolve("run");
    Said imported =
        Said.by("import", demos(), "--format", "messages", "--reward", "1", "--out", run);
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out())
        .contains("messages does not carry: tasks, rewards of steps")
        .contains("2 episodes, 2 of them solved, are now in " + run)
        .contains("next: agoge show " + run);
    assertThat(Said.by("show", run).out()).contains("finished", "imported");
    assertThat(Said.by("show", run, "1").out()).contains("a letter", "open it");
    assertThat(Said.by("export", run, "--format", "messages").out())
        .isEqualTo(
            Files.readString(demos())
                .replace("}]}", "}],\"reward\":1.0}")
                .replace("\": ", "\":")
                .replace(", \"", ",\"")
                .replace("}, {", "},{")
                .replace(",\\\"b", ", \\\"b"));
    Said.by("resume", run).refused(3, "holds imported episodes and nothing to resume");
  }

  @Test
  void whatAgogeExportsItImportsWithoutBeingToldTheRewards() {
    Path run = folder.resolve("run");
    SampleRun.finished(run);
    for (String format : List.of("messages", "sharegpt", "agenttraj", "atif")) {
      Path file = folder.resolve(format);
      Said.by("export", run, "--format", format, "--out", file);
      Path back = folder.resolve("back-" + format);
      Said told = Said.by("import", file, "--format", format, "--out", back, "--json");
      assertThat(told.json().path("solved").asInt()).as(format).isEqualTo(3);
    }
    Path tables = folder.resolve("tables");
    Said.by("export", run, "--format", "parquet", "--out", tables);
    Said.by("import", tables, "--format", "parquet", "--reward", "1")
        .refused(2, "--reward is not for parquet");
  }

  @Test
  void aFileWithoutRewardsNeedsOneToBeSaid() throws IOException {
    Path run = folder.resolve("run");
    Said.by("import", demos(), "--format", "messages", "--out", run)
        .refused(65, "demos.jsonl:1:1: the file does not say what its episodes earned");
    assertThat(run).doesNotExist();
    Said.by("import", demos(), "--format", "messges", "--reward", "1")
        .refused(2, "unknown format 'messges'; did you mean 'messages'?");
    Path empty = Files.writeString(folder.resolve("empty"), "");
    Said.by("import", empty, "--format", "messages").refused(2, "holds no episodes");
  }
}
