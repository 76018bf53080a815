package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.Trajectories;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed (SIGKILL) at random moments while it writes. */
class KillTest {
  private static final int KILLS = 3;

  @TempDir Path root;

  @Test
  @Timeout(120)
  void nothingThatAnAppendReturnedForIsLostAndNothingIsStoredTwice() throws Exception {
    RunDirectory.create(
            root,
            RunManifest.now(
                "test", "", "household-v1", Map.of(), Optional.empty(), 1, 1, List.of()))
        .close();
    Random random = new Random(System.nanoTime());
    Set<String> told = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      told.addAll(runAndKill(50 + random.nextInt(400)));
      check(told);
    }
    goOn();
  }

  private Set<String> runAndKill(int lines) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendUntilKilled.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<String> told = new HashSet<>();
    try (BufferedReader out = child.inputReader()) {
      for (int i = 0; i < lines; i++) {
        told.add(out.readLine());
        if (i == 0) {
          assertThat(new RunFiles(root).status()).isEqualTo(RunStatus.RUNNING);
        }
      }
      child.toHandle().destroyForcibly();
      out.lines().forEach(told::add);
    }
    assertThat(child.waitFor()).isEqualTo(128 + 9);
    assertThat(told).isNotEmpty().allMatch(l -> l.matches("(episode|update) [0-9]+"));
    return told;
  }

  private void check(Set<String> told) throws SQLException {
    RunFiles files = RunFiles.of(root);
    assertThat(files.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(numbers(told, "update ")).allMatch(u -> u <= lastUpdate(files));
    try (TrajectoryReader reader = files.trajectories()) {
      List<EpisodeSummary> stored = reader.list(EpisodeFilter.ALL);
      Set<String> ids = stored.stream().map(EpisodeSummary::id).collect(Collectors.toSet());
      assertThat(ids).hasSameSizeAs(stored);
      for (int number : numbers(told, "episode ")) {
        assertThat(ids).contains("episode-" + number);
      }
      for (String id : ids) {
        int number = Integer.parseInt(id.substring("episode-".length()));
        assertThat(reader.load(id).orElseThrow())
            .usingRecursiveComparison()
            .isEqualTo(Trajectories.numbered(number));
      }
    }
    assertThat(integrity(files.trajectoriesFile())).isEqualTo("ok");
  }

  /** The highest update known to state and metrics; a restarted child counts from 1 again. */
  private static int lastUpdate(RunFiles files) {
    return Math.max(
        files.state().update(),
        files.metrics().stream().mapToInt(m -> m.get("update").asInt()).max().orElse(0));
  }

  private void goOn() {
    long before;
    try (RunDirectory run = RunDirectory.open(root);
        TrajectoryStore store = run.trajectories();
        TrajectoryReader reader = store.reader()) {
      before = reader.count(EpisodeFilter.ALL);
      reader
          .list(EpisodeFilter.ALL)
          .forEach(
              e ->
                  store.append(
                      "train",
                      1,
                      Trajectories.numbered(
                          Integer.parseInt(e.id().substring("episode-".length())))));
      assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(before);
    }
    assertThat(before).isPositive();
  }

  private static Set<Integer> numbers(Set<String> told, String what) {
    return told.stream()
        .filter(l -> l.startsWith(what))
        .map(l -> Integer.parseInt(l.substring(what.length())))
        .collect(Collectors.toSet());
  }

  private static String integrity(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var row = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
      return row.getString(1);
    }
  }
}
