package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.Trajectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadStoreTest {
  @TempDir Path directory;

  @Test
  void aFullDiskIsToldInOneLineAndTheStoreGoesOnWhenThereIsRoomAgain() throws Exception {
    var connection = Databases.openForWriting(file(), Duration.ofSeconds(1));
    try (GroupCommit writer = GroupCommit.start(file(), connection)) {
      limitPages(connection, 30);
      RunException full = null;
      for (int i = 0; full == null; i++) {
        full = failure(writer, i);
      }
      assertThat(full.kind()).isEqualTo(Kind.DISK_FULL);
      assertThat(full).hasMessageContaining("disk is full; free some space");
      limitPages(connection, 10_000);
      assertThat(failure(writer, 100_000)).isNull();
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file())) {
      assertThat(reader.load("episode-100000").orElseThrow())
          .usingRecursiveComparison()
          .isEqualTo(Trajectories.numbered(100_000));
    }
  }

  @Test
  void aFileLockedByAnotherWriterIsTold() throws SQLException {
    TrajectoryStore.open(file()).close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      refused(
          () -> TrajectoryStore.open(file(), Duration.ofMillis(20)),
          Kind.IN_USE,
          "another process has locked it");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsTold() throws IOException {
    Files.writeString(file(), "this is a text, not a database".repeat(20));
    refused(() -> TrajectoryStore.open(file()), Kind.DAMAGED, "the file is damaged");
    refused(() -> TrajectoryReader.open(file()), Kind.DAMAGED, "the file is damaged");
  }

  @Test
  void aDatabaseWithTornPagesIsTold() throws IOException {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      for (int i = 0; i < 100; i++) {
        store.append("train", 0, Trajectories.numbered(i));
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
    Files.write(file(), bytes);
    try (TrajectoryReader reader = TrajectoryReader.open(file())) {
      refused(() -> reader.list(EpisodeFilter.ALL), Kind.DAMAGED, "the file is damaged");
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("CREATE TABLE recipes (name TEXT)");
    }
    refused(() -> TrajectoryStore.open(file()), Kind.NOT_A_RUN, "another program");
  }

  @Test
  void aStoreOfALaterVersionIsTold() throws SQLException {
    TrajectoryStore.open(file()).close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    refused(() -> TrajectoryReader.open(file()), Kind.DAMAGED, "another version of Agoge");
  }

  @Test
  void aMissingFileIsToldToReaders() {
    refused(() -> TrajectoryReader.open(file()), Kind.MISSING, "check the path");
  }

  @Test
  void aDirectoryThatDoesNotExistIsTold() {
    refused(
        () -> TrajectoryStore.open(directory.resolve("no/where.db")),
        Kind.NOT_WRITABLE,
        "check that its directory exists");
  }

  @Test
  void aFileThatMayNotBeWrittenIsTold() throws IOException {
    TrajectoryStore.open(file()).close();
    assertThat(file().toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(file()), "the superuser may write everything");
    refused(() -> TrajectoryStore.open(file()), Kind.NOT_WRITABLE, "read-only");
  }

  @Test
  void aClosedStoreTakesNothingMore() {
    TrajectoryStore store = TrajectoryStore.open(file());
    store.close();
    assertThatThrownBy(() -> store.append("train", 0, Trajectories.numbered(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static @org.jspecify.annotations.Nullable RunException failure(
      GroupCommit writer, int number) {
    return writer
        .submit(rows -> rows.write("train", 0, Trajectories.numbered(number)))
        .<@org.jspecify.annotations.Nullable RunException>handle(
            (_, e) -> e instanceof RunException told ? told : null)
        .join();
  }

  private static void limitPages(java.sql.Connection connection, int pages) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }

  private static void refused(ThrowingCallable action, Kind kind, String why) {
    RunException told = catchThrowableOfType(RunException.class, action);
    assertThat(told).isNotNull().hasMessageContaining(why);
    assertThat(told.kind()).isEqualTo(kind);
    assertThat(told.getMessage()).doesNotContain("\n");
  }

  private Path file() {
    return directory.resolve("trajectories.db");
  }
}
