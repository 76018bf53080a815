package dev.agoge.run.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.run.RunException;
import dev.agoge.run.Trajectories;
import dev.agoge.run.export.ExportFormat;
import dev.agoge.run.export.Exporter;
import dev.agoge.run.export.RunDigest;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImporterTest {
  private static final String TOLD = "Be quick.\nBe right.";

  @TempDir Path folder;

  private static List<Trajectory> played() {
    return Stream.concat(
            Stream.of(Trajectories.kitchen(), Trajectories.disturbed()),
            IntStream.range(1, 60).mapToObj(Trajectories::numbered).filter(Trajectory::counts))
        .toList();
  }

  private Path store(String name, List<StoredEpisode> episodes) {
    Path file = folder.resolve(name);
    try (TrajectoryStore store = TrajectoryStore.open(file)) {
      episodes.forEach(e -> store.append(e.phase(), e.update(), e.trajectory()));
    }
    return file;
  }

  private Path export(ExportFormat format, Path store, String name) {
    Path out = folder.resolve(name);
    try (TrajectoryReader reader = TrajectoryReader.open(store)) {
      Exporter.of(format, TOLD).export(reader, EpisodeFilter.ALL, out);
    }
    return out;
  }

  private static List<StoredEpisode> read(ExportFormat format, Path file) {
    return read(format, file, OptionalDouble.empty());
  }

  private static List<StoredEpisode> read(ExportFormat format, Path file, OptionalDouble reward) {
    List<StoredEpisode> episodes = new ArrayList<>();
    Importer.of(format, "household-v1", reward).read(file, episodes::add);
    return episodes;
  }

  private static List<StoredEpisode> stored(List<Trajectory> trajectories) {
    return trajectories.stream().map(t -> new StoredEpisode("train", 3, t)).toList();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PARQUET", "ATIF"})
  void whatWasImportedIsExportedToTheSameBytes(ExportFormat format) throws IOException {
    Path once = export(format, store("a.db", stored(played())), "once");
    Path again = export(format, store("b.db", read(format, once)), "again");
    assertThat(again).hasSameTextualContentAs(once);
    assertThat(Files.size(once)).isGreaterThan(5000);
  }

  @Test
  void tablesLoseNothing() {
    List<Trajectory> all = IntStream.range(0, 60).mapToObj(Trajectories::numbered).toList();
    Path tables = export(ExportFormat.PARQUET, store("a.db", stored(all)), "tables");
    List<StoredEpisode> back = read(ExportFormat.PARQUET, tables);
    assertThat(back).extracting(StoredEpisode::phase).containsOnly("train");
    assertThat(back).extracting(StoredEpisode::update).containsOnly(3);
    assertThat(back.stream().map(e -> RunDigest.of(e.trajectory())))
        .containsExactlyElementsOf(all.stream().map(RunDigest::of).toList());
    Path again = export(ExportFormat.PARQUET, store("b.db", back), "again");
    for (String table : List.of("episodes", "steps", "calls")) {
      assertThat(again.resolve(table + ".parquet"))
          .hasSameBinaryContentAs(tables.resolve(table + ".parquet"));
    }
  }

  @Test
  void atifKeepsTaskRewardsProgressAndEnding() {
    List<Trajectory> all = played();
    Path file = export(ExportFormat.ATIF, store("a.db", stored(all)), "atif");
    List<Trajectory> back =
        read(ExportFormat.ATIF, file).stream().map(StoredEpisode::trajectory).toList();
    for (int i = 0; i < all.size(); i++) {
      Trajectory was = all.get(i);
      Trajectory is = back.get(i);
      assertThat(is.task()).isEqualTo(was.task());
      assertThat(is.rewards()).isEqualTo(was.rewards());
      assertThat(is.ending()).isEqualTo(was.ending());
      assertThat(is.finalObservation()).isEqualTo(was.finalObservation());
      assertThat(is.seed()).isEqualTo(was.seed());
      assertThat(is.episodeReturn()).isEqualTo(was.episodeReturn());
      assertThat(is.progress()).isEqualTo(was.progress());
      assertThat(is.steps()).hasSameSizeAs(was.steps());
      for (int s = 0; s < is.steps().size(); s++) {
        assertThat(is.steps().get(s).observation()).isEqualTo(was.steps().get(s).observation());
        assertThat(is.steps().get(s).action()).isEqualTo(was.steps().get(s).action());
        assertThat(is.steps().get(s).valid()).isEqualTo(was.steps().get(s).valid());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
  void whatAnEpisodeEarnedSurvivesUnlessAnotherRewardIsSaid(ExportFormat format) {
    List<Trajectory> all = new ArrayList<>(played());
    RewardSpec range = new RewardSpec(-3, 2, 1.25);
    all.add(earning(all.getFirst(), range, -2.125));
    all.add(earning(all.getFirst(), range, 1.5));
    Path file = export(format, store("a.db", stored(numbered(all))), "out");
    List<Trajectory> back = read(format, file).stream().map(StoredEpisode::trajectory).toList();
    assertThat(back).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(back.get(i).episodeReturn()).isEqualTo(all.get(i).episodeReturn());
      assertThat(back.get(i).rewards()).isEqualTo(all.get(i).rewards());
      assertThat(back.get(i).success()).isEqualTo(all.get(i).success());
    }
    assertThat(read(format, file, OptionalDouble.of(0.25)))
        .extracting(e -> e.trajectory().episodeReturn())
        .containsOnly(0.25);
  }

  private static Trajectory earning(Trajectory t, RewardSpec range, double earned) {
    Step first = t.steps().getFirst();
    Step only =
        new Step(
            0,
            first.observation(),
            first.admissible(),
            first.stateKey(),
            List.of(),
            first.action(),
            true,
            Rewards.single(earned),
            1);
    return new Trajectory(
        t.id(), t.task(), 1, "g", "a", List.of(only), t.ending(), "", "end", range, 1);
  }

  private static List<Trajectory> numbered(List<Trajectory> all) {
    return IntStream.range(0, all.size()).mapToObj(i -> named("episode-" + i, all.get(i))).toList();
  }

  private static Trajectory named(String id, Trajectory t) {
    return new Trajectory(
        id,
        t.task(),
        t.seed(),
        t.group(),
        t.agent(),
        t.steps(),
        t.ending(),
        t.note(),
        t.finalObservation(),
        t.rewards(),
        t.nanos());
  }

  @Test
  void eachPlayersConversationCarriesItsOwnReward() throws IOException {
    Trajectory two =
        new Trajectory(
            "duel",
            Trajectories.kitchen().task(),
            1,
            "g",
            "a",
            List.of(turn(0, "cut", 0, 0), turn(1, "give up", 1, -1)),
            Ending.TASK_ENDED,
            "",
            "",
            new RewardSpec(-1, 1, 1),
            1);
    Path file = export(ExportFormat.SHAREGPT, store("a.db", stored(List.of(two))), "out");
    assertThat(Files.readAllLines(file))
        .satisfiesExactly(
            l -> assertThat(l).contains("cut", "\"reward\":1.0"),
            l -> assertThat(l).contains("give up", "\"reward\":-1.0", "\"min\":-1.0"));
  }

  private static Step turn(int player, String action, double one, double other) {
    return new Step(
        player, "x", List.of(), "", List.of(), action, true, Rewards.each(one, other), 0);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.json"), text);
  }

  @Test
  void otherProgramsCallToolsAndThink() throws IOException {
    Path atif =
        file(
            """
            {"schema_version": "ATIF-v1.4", "session_id": "s", "agent": {"name": "other"},
             "steps": [
              {"step_id": 1, "source": "system", "message": "You help."},
              {"step_id": 2, "source": "user", "message": "Book a table."},
              {"step_id": 3, "source": "agent", "message": "",
               "tool_calls": [{"tool_call_id": "c", "function_name": "book",
                               "arguments": {"seats": 2}}],
               "observation": {"results": [{"source_call_id": "c", "content": "booked"}]}}]}
            """);
    List<StoredEpisode> episodes = new ArrayList<>();
    Optional<String> told =
        Importer.of(ExportFormat.ATIF, "", OptionalDouble.of(0.5)).read(atif, episodes::add);
    assertThat(told).contains("You help.");
    Trajectory t = episodes.getFirst().trajectory();
    assertThat(t.steps()).hasSize(1);
    assertThat(t.steps().getFirst().observation()).isEqualTo("Book a table.");
    assertThat(t.steps().getFirst().action())
        .isEqualTo("{\"name\":\"book\",\"arguments\":{\"seats\":2}}");
    assertThat(t.finalObservation()).isEqualTo("booked");
    assertThat(t.episodeReturn()).isEqualTo(0.5);
  }

  @Test
  void messagesOfOthersHaveToolsAndArgumentsAsText() throws IOException {
    Path messages =
        file(
            """
            {"messages": [
              {"role": "user", "content": "Book."},
              {"role": "assistant", "content": null, "tool_calls": [
                {"id": "c", "type": "function",
                 "function": {"name": "book", "arguments": "{\\"seats\\": 2}"}}]},
              {"role": "tool", "tool_call_id": "c", "content": "booked"},
              {"role": "assistant", "content": "Done."}]}
            """);
    Trajectory t =
        read(ExportFormat.MESSAGES, messages, OptionalDouble.of(1)).getFirst().trajectory();
    assertThat(t.steps().getFirst().action())
        .isEqualTo("{\"name\":\"book\",\"arguments\":{\"seats\":2}}");
    assertThat(t.steps().getLast().observation()).isEqualTo("booked");
    assertThat(t.steps().getLast().rewards().of(0)).isEqualTo(1);
  }

  @Test
  void whatAnEpisodeEarnedIsNeverMadeUp() throws IOException {
    Path silent = file("{\"messages\": [{\"role\": \"assistant\", \"content\": \"hi\"}]}\n");
    Importer importer = Importer.of(ExportFormat.MESSAGES, "", OptionalDouble.empty());
    assertThatThrownBy(() -> importer.read(silent, e -> {}))
        .hasMessage(
            silent
                + ":1:1: the file does not say what its episodes earned; say it with --reward, such"
                + " as --reward 1 for successes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"messages": [{"role": "assistant" | 1:35: not JSON: Unexpected end-of-input: expected close marker for Object; check
          {"conversations": []}              | 1:1: an episode in messages has a list 'messages'
          [1]                                | 1:2: an episode is a JSON object
          {"messages": []}                   | 1:1: nobody acts in this episode
          {"messages": [{"role": "boss", "content": "x"}]} | 1:1: speaker 'boss' is not known
          {"messages": [{"role": "user", "content": [1]}]} | 1:1: 'role' and 'content' are texts
          {"messages": [{"role": "assistant", "content": "x"}], "reward": 3} | 1:1: a reward of 3.0 is outside [0.0, 1.0]
          {"messages": [{"role": "assistant", "content": "x"}], "reward": 3, "reward_range": {"max": 0.5}} | 1:1: reward range [0.0, 0.5] does not hold its success threshold 1.0; check reward_range
          """)
  void aFileThatCannotBeReadSaysWhere(String text, String why) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> read(ExportFormat.MESSAGES, file))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(file + ":" + why);
  }

  @Test
  void aFileThatIsNotThereAndTablesOfOthersAreRefused() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> read(ExportFormat.MESSAGES, nowhere))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("does not exist");
    Files.createDirectories(nowhere);
    for (String table : List.of("episodes", "steps", "calls")) {
      Files.writeString(nowhere.resolve(table + ".parquet"), "PAR1 but not quite PAR1");
    }
    assertThatThrownBy(() -> read(ExportFormat.PARQUET, nowhere)).isInstanceOf(RunException.class);
  }
}
