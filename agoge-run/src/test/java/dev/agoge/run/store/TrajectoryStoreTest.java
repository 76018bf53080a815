package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.credit.Credited;
import dev.agoge.environment.Split;
import dev.agoge.run.Trajectories;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectoryStoreTest {
  @TempDir Path directory;

  @Test
  void anEpisodeAppendedTwiceIsStoredOnce() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      store.append("train", 0, Trajectories.numbered(1));
      store.append("train", 5, Trajectories.numbered(1));
      assertThat(reader.list(EpisodeFilter.ALL)).hasSize(1);
      assertThat(reader.list(EpisodeFilter.ALL).getFirst().update()).isZero();
    }
  }

  @Test
  void anEpisodePlayedAgainTakesThePlaceOfOneWhoseInfrastructureFailed() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      Trajectory failed = Trajectories.numbered(17);
      Trajectory again = ended(failed, Ending.TASK_ENDED);
      store.append("train", 3, failed);
      store.append("train", 3, Trajectories.numbered(1));
      store.append("train", 3, again);
      store.append("train", 3, failed);
      assertThat(reader.load("episode-17").orElseThrow())
          .usingRecursiveComparison()
          .isEqualTo(again);
      assertThat(reader.id(1)).contains("episode-17");
      assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(2);
    }
  }

  private static Trajectory ended(Trajectory t, Ending ending) {
    return new Trajectory(
        t.id(),
        t.task(),
        t.seed(),
        t.group(),
        t.agent(),
        t.steps().subList(0, 1),
        ending,
        "",
        t.finalObservation(),
        t.rewards(),
        t.nanos());
  }

  @Test
  void manyVirtualThreadsAppendAtOnceAndEveryEpisodeIsThereOnce() {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 400)
            .forEach(
                i ->
                    threads.execute(
                        () -> store.append("train", i / 100, Trajectories.numbered(i % 300))));
      }
      try (TrajectoryReader reader = store.reader()) {
        assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(300);
        assertThat(reader.load("episode-299").orElseThrow())
            .usingRecursiveComparison()
            .isEqualTo(Trajectories.numbered(299));
      }
    }
  }

  @Test
  void aReaderSeesEachEpisodeAsSoonAsItsAppendReturns() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      for (int i = 0; i < 20; i++) {
        store.append("train", 0, Trajectories.numbered(i));
        assertThat(reader.load("episode-" + i)).isPresent();
      }
    }
  }

  @Test
  void filtersPickByPhaseUpdateSplitEndingAndSuccess() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      for (int i = 0; i < 40; i++) {
        store.append(i < 10 ? "imitation" : "train", i / 10, Trajectories.numbered(i));
      }
      List<Trajectory> all = IntStream.range(0, 40).mapToObj(Trajectories::numbered).toList();
      assertThat(reader.phases()).containsExactly("imitation", "train");
      assertThat(reader.count(EpisodeFilter.ALL.inPhase("imitation"))).isEqualTo(10);
      assertThat(reader.count(EpisodeFilter.ALL.inPhase("train").atUpdate(2))).isEqualTo(10);
      assertThat(reader.count(EpisodeFilter.ALL.ofSplit(Split.HELD_OUT))).isZero();
      assertThat(reader.count(EpisodeFilter.ALL.endedBy(Ending.INFRASTRUCTURE_FAILED)))
          .isEqualTo(3);
      assertThat(reader.count(EpisodeFilter.ALL.solved(true)))
          .isEqualTo(all.stream().filter(t -> t.counts() && t.success()).count());
    }
  }

  @Test
  void iterationGoesThroughAllPagesInTheOrderAskedFor() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      List<String> written = new ArrayList<>();
      for (int i = 199; i >= 0; i--) {
        store.append("train", 0, Trajectories.numbered(i));
        written.add("episode-" + i);
      }
      List<String> seen = new ArrayList<>();
      reader.forEach(EpisodeFilter.ALL, EpisodeOrder.WRITTEN, e -> seen.add(e.trajectory().id()));
      assertThat(seen).isEqualTo(written);
      seen.clear();
      reader.forEach(EpisodeFilter.ALL, EpisodeOrder.ID, e -> seen.add(e.trajectory().id()));
      assertThat(seen).isEqualTo(written.stream().sorted().toList());
    }
  }

  @Test
  void aTextThatOccursManyTimesIsStoredOnce() throws Exception {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      for (int i = 0; i < 50; i++) {
        store.append("train", 0, Trajectories.numbered(i));
      }
    }
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file());
        var row =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM texts WHERE text = 'go north'")) {
      assertThat(row.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void creditIsKeptBesideTheEpisodeAndReplacedByALaterOne() {
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      Trajectory played = Trajectories.kitchen();
      store.append("train", 0, played);
      store.credit(played.id(), "gigpo", Credited.uniform(played, 9));
      store.credit(played.id(), "gigpo", Credited.perStep(played, new double[] {0.5, -1.25}));
      assertThat(reader.creditMethods(played.id())).containsExactly("gigpo");
      assertThat(reader.credit(played.id(), "gigpo").orElseThrow().bySteps())
          .containsExactly(0.5, -1.25);
      assertThat(reader.credit(played.id(), "grpo")).isEmpty();
    }
  }

  @Test
  void creditForAnEpisodeThatIsNotStoredIsRefused() {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      Trajectory played = Trajectories.kitchen();
      assertThatThrownBy(() -> store.credit(played.id(), "gigpo", Credited.uniform(played, 1)))
          .hasMessageContaining("kitchen-1")
          .hasMessageContaining("append it first");
    }
  }

  @Test
  void aStoreReopenedGoesOn() {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      store.append("train", 0, Trajectories.numbered(1));
    }
    try (TrajectoryStore store = TrajectoryStore.open(file());
        TrajectoryReader reader = store.reader()) {
      store.append("train", 0, Trajectories.numbered(1));
      store.append("train", 0, Trajectories.numbered(2));
      assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(2);
    }
  }

  @Test
  void aClosedStoreLeavesOnePlainFile() {
    try (TrajectoryStore store = TrajectoryStore.open(file())) {
      store.append("train", 0, Trajectories.numbered(1));
    }
    assertThat(directory.toFile().list()).containsExactly("trajectories.db");
  }

  private Path file() {
    return directory.resolve("trajectories.db");
  }
}
