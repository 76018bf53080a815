package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.Trajectories;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadStoreTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
  void aMalformedEpisodeFailsItsOwnAppendAndNoOtherOfItsBatch() {
    var connection = Databases.openForWriting(file(), Duration.ofSeconds(1));
    try (GroupCommit writer = GroupCommit.start(file(), connection)) {
      var holdUp = new CountDownLatch(1);
      var held = writer.submit("a pause", rows -> pause(holdUp));
      List<CompletableFuture<Void>> good = new ArrayList<>();
      List<CompletableFuture<Void>> refused = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Trajectory trajectory = Trajectories.numbered(i);
        good.add(writer.submit("episode " + i, rows -> rows.write("train", 0, trajectory)));
        Trajectory bad = broken(i);
        refused.add(writer.submit("broken " + i, rows -> rows.write("train", 0, bad)));
      }
      holdUp.countDown();
      assertThat(held).succeedsWithin(PATIENCE);
      assertThat(good).allSatisfy(each -> assertThat(each).succeedsWithin(PATIENCE));
      for (int i = 0; i < refused.size(); i++) {
        assertThat(refused.get(i))
            .failsWithin(PATIENCE)
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(RunException.class)
            .withMessageContaining("cannot write broken " + i + " to " + file())
            .withMessageContaining("malformed");
      }
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file())) {
      assertThat(reader.list(EpisodeFilter.ALL))
          .extracting(EpisodeSummary::id)
          .containsExactly("episode-0", "episode-1", "episode-2", "episode-3", "episode-4");
      assertThat(reader.load("episode-4").orElseThrow())
          .usingRecursiveComparison()
          .isEqualTo(Trajectories.numbered(4));
    }
  }

  @Test
  void anErrorOfTheWriterIsToldToAllWhoWaitAndWillWait() {
    var connection = Databases.openForWriting(file(), Duration.ofSeconds(1));
    try (GroupCommit writer = GroupCommit.start(file(), connection)) {
      var holdUp = new CountDownLatch(1);
      var _ = writer.submit("a pause", rows -> pause(holdUp));
      var fatal =
          writer.submit(
              "too much",
              rows -> {
                throw new OutOfMemoryError("of the test");
              });
      var queued = writer.submit("more", rows -> rows.write("train", 0, Trajectories.numbered(1)));
      holdUp.countDown();
      assertThat(fatal).failsWithin(PATIENCE);
      assertThat(queued).failsWithin(PATIENCE);
      assertThat(writer.submit("later", rows -> {}))
          .failsWithin(PATIENCE)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(RunException.class)
          .withMessageContaining("cannot write " + file())
          .withMessageContaining("OutOfMemoryError: of the test");
    }
  }

  @Test
  void theErrorOfAMalformedEpisodeNamesItAndTheStoreGoesOn() {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      refused(
          () -> store.append("train", 0, broken(7)),
          Kind.FAILED,
          "cannot write episode broken-7 to " + file() + ": it is malformed");
      store.append("train", 0, Trajectories.numbered(1));
    }
  }

  private static void pause(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An episode whose last call lacks its allowed sets, found when the rest is written. */
  private static Trajectory broken(int number) {
    Trajectory whole = Trajectories.numbered(number);
    List<Step> steps = new ArrayList<>(whole.steps());
    Step last = steps.removeLast();
    ModelCall call = last.calls().getLast();
    steps.add(
        new Step(
            last.player(),
            last.observation(),
            last.admissible(),
            last.stateKey(),
            List.of(
                new ModelCall(
                    call.role(),
                    call.policyVersion(),
                    call.sampling(),
                    call.parent(),
                    call.appended(),
                    call.output(),
                    call.logProbs(),
                    new int[call.output().length][],
                    call.finish(),
                    call.nanos())),
            last.action(),
            last.valid(),
            last.rewards(),
            last.progress()));
    return new Trajectory(
        "broken-" + number,
        whole.task(),
        whole.seed(),
        whole.group(),
        whole.agent(),
        steps,
        whole.ending(),
        whole.note(),
        whole.finalObservation(),
        whole.rewards(),
        whole.nanos());
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
        .submit("episode " + number, rows -> rows.write("train", 0, Trajectories.numbered(number)))
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
