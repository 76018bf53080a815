package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Attachment;
import dev.agoge.run.Trajectories;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
  private static final Attachment SCREEN =
      new Attachment("screenshot", "image/png", "PNG".getBytes(StandardCharsets.UTF_8));
  private static final Attachment EMPTY = new Attachment("ünnamed", "", new byte[0]);

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("trajectories.db");
  }

  /** An episode in which these are shown at each step. */
  private static Trajectory showing(Ending ending, List<Attachment> shown) {
    Trajectory t = Trajectories.kitchen();
    return new Trajectory(
        t.id(),
        t.task(),
        t.seed(),
        t.group(),
        t.agent(),
        t.steps().stream().map(s -> showing(s, shown)).toList(),
        ending,
        t.note(),
        t.finalObservation(),
        t.rewards(),
        t.nanos());
  }

  private static Step showing(Step s, List<Attachment> shown) {
    return new Step(
        s.player(),
        s.observation(),
        s.admissible(),
        s.stateKey(),
        s.calls(),
        s.action(),
        s.valid(),
        s.rewards(),
        s.progress(),
        shown);
  }

  private long number(String sql) throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Attachment> seen(TrajectoryReader reader) {
    Trajectory t = reader.load(Trajectories.kitchen().id()).orElseThrow();
    return t.steps().stream().flatMap(s -> s.attachments().stream()).toList();
  }

  @Test
  void whatWasShownBesideATextComesBackAndEqualThingsAreKeptOnce() throws SQLException {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      store.append("train", 0, showing(Ending.TASK_ENDED, List.of(SCREEN, EMPTY)));
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file())) {
      assertThat(seen(reader)).containsExactly(SCREEN, EMPTY, SCREEN, EMPTY);
    }
    assertThat(number("SELECT count(*) FROM attachments")).isEqualTo(2);
  }

  @Test
  void anEpisodeThatIsReplacedTakesWhatItShowedAlong() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      store.append("train", 0, showing(Ending.INFRASTRUCTURE_FAILED, List.of(SCREEN, EMPTY)));
      store.append("train", 0, showing(Ending.TASK_ENDED, List.of(EMPTY)));
      assertThat(seen(reader)).containsExactly(EMPTY, EMPTY);
    }
  }

  @Test
  void aFileOfTheFirstVersionIsReadAsItIsAndBroughtUpToDateByItsWriter() throws SQLException {
    TrajectoryStore store = TrajectoryStore.open(file());
    store.append("train", 0, Trajectories.numbered(1));
    store.close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("DROP TABLE step_attachments");
      statement.execute("DROP TABLE attachments");
      statement.execute("PRAGMA user_version = 1");
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file())) {
      assertThat(reader.load("episode-1").orElseThrow().steps().getFirst().attachments()).isEmpty();
    }
    assertThat(number("PRAGMA user_version")).isEqualTo(1);
    try (TrajectoryStore again = TrajectoryStore.open(file());
        TrajectoryReader reader = again.reader()) {
      again.append("train", 0, showing(Ending.TASK_ENDED, List.of(SCREEN)));
      assertThat(seen(reader)).containsExactly(SCREEN, SCREEN);
      assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(2);
    }
    assertThat(number("PRAGMA user_version")).isEqualTo(2);
  }
}
