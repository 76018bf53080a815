package dev.agoge.environments.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environments.shell.Puzzle.End;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A flag is found by what the task says, and not by a line that fits every task. */
class HuntsTest {
  private static final String FAMILIES =
      "hidden,needle,decode,parts,locked,archive,variable,difference";
  private static final Environment HUNTS = Environments.open("shell", Map.of("families", FAMILIES));
  private static final List<Task> TASKS = HUNTS.tasks(Split.TRAIN).stream().limit(8 * 60).toList();
  private static final String GREP = "grep -rho 'flag{[a-z_0-9]*}' /home/user";

  static Stream<String> places() {
    return Stream.concat(
        IntStream.rangeClosed(1, 7).mapToObj(i -> "head -n " + i + " | tail -n 1"),
        IntStream.rangeClosed(1, 7).mapToObj(i -> "tail -n " + i + " | head -n 1"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void noPlaceAmongTheFlagsFoundIsThatOfTheRightOne(String place) {
    assertLoses("submit $(" + GREP + " | " + place + ")");
  }

  @ParameterizedTest
  @MethodSource("places")
  void norAmongAllThatMayBeMadeReadable(String place) {
    assertLoses("submit $(chmod -R u+r /home/user; " + GREP + " | " + place + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort | head -n 1",
        "sort | tail -n 1",
        "sort | uniq -u | head -n 1",
        "sort | uniq -u | tail -n 1",
        "sort | uniq -d | head -n 1"
      })
  void norIsItTheOneThatIsRare(String place) {
    assertLoses("submit $(chmod -R u+r /home/user; " + GREP + " | " + place + ")");
  }

  /** Of six flags and more, a place has the right one in a sixth of the tasks, give or take. */
  private static void assertLoses(String line) {
    Map<String, Integer> wins = new TreeMap<>();
    for (Task task : TASKS) {
      Episode episode = HUNTS.start(task, 0);
      wins.merge(task.family(), (int) episode.step(new Action(line)).reward(), Integer::sum);
    }
    assertThat(wins).as(line).allSatisfy((family, won) -> assertThat(won).isLessThan(22));
    assertThat(wins.values().stream().mapToInt(i -> i).sum())
        .as(line + " " + wins)
        .isLessThan(TASKS.size() / 6);
  }

  @Test
  void everyHuntHasFiveWrongFlagsAtLeast() {
    for (Task task : TASKS) {
      ShellEpisode start = (ShellEpisode) HUNTS.start(task, 0);
      assertThat(start.puzzle().end())
          .isInstanceOfSatisfying(
              End.Flag.class,
              hunt -> assertThat(hunt.others()).hasSize(5).doesNotContain(hunt.flag()));
    }
  }
}
