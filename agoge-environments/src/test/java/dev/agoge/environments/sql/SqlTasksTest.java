package dev.agoge.environments.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqlTasksTest {
  private static final SqlEnvironment SQL = new SqlEnvironment();
  private static Map<Split, List<Task>> tasks = Map.of();

  @BeforeAll
  static void makeAllTasksOnce() {
    tasks =
        Stream.of(Split.values())
            .collect(Collectors.toMap(s -> s, s -> SQL.tasks(s).stream().toList()));
  }

  @AfterAll
  static void close() {
    SQL.close();
  }

  private static List<Task> of(Split split) {
    return tasks.getOrDefault(split, List.of());
  }

  private static Problem problem(Task task) {
    return ((SqlEpisode) SQL.start(task, 0)).problem();
  }

  @Test
  void thereAreEnoughTasksInEverySplitAndNoTwoAreTheSame() {
    assertThat(of(Split.TRAIN)).hasSize(3300);
    assertThat(of(Split.VALIDATION)).hasSize(264);
    assertThat(of(Split.HELD_OUT)).hasSize(528);
    List<Task> all = tasks.values().stream().flatMap(List::stream).toList();
    assertThat(all.stream().map(Task::content).distinct().count()).isEqualTo(all.size());
  }

  @Test
  void noGoldQueryAndNoDatabaseOccursInTwoSplits() {
    Set<String> seen = new HashSet<>();
    for (Split split : Split.values()) {
      Set<String> mine = new HashSet<>();
      for (Task task : of(split)) {
        mine.add(problem(task).gold());
        mine.add(problem(task).shown().database().content().digest());
        mine.add(problem(task).hidden().database().content().digest());
      }
      assertThat(seen).doesNotContainAnyElementsOf(mine);
      seen.addAll(mine);
    }
  }

  @Test
  void halfOfTheHeldOutTasksAreAboutSchemasThatTrainingNeverShows() {
    Set<String> trained =
        of(Split.TRAIN).stream().map(t -> problem(t).schema().name()).collect(Collectors.toSet());
    Map<Boolean, Long> counts =
        of(Split.HELD_OUT).stream()
            .collect(
                Collectors.partitioningBy(
                    t -> !trained.contains(problem(t).schema().name()), Collectors.counting()));
    assertThat(counts).isEqualTo(Map.of(true, 264L, false, 264L));
    assertThat(of(Split.HELD_OUT))
        .filteredOn(t -> t.family().endsWith("-new"))
        .hasSize(264)
        .noneMatch(t -> trained.contains(problem(t).schema().name()));
  }

  @Test
  void theExpertSolvesEveryTaskOutsideTrainingAndIsListedAmongTheChoices() {
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      for (Task task : of(split)) {
        Episode episode = SQL.start(task, 0);
        double reward = 0;
        while (!episode.ended()) {
          double before = episode.progress();
          Action action = SQL.expert().orElseThrow().next(episode).orElseThrow();
          reward += episode.step(action).reward();
          assertThat(episode.progress()).isGreaterThan(before);
        }
        assertThat(reward).isEqualTo(1);
        assertThat(problem(task).candidates()).contains(problem(task).gold());
      }
    }
  }

  @Test
  void onlyTheGoldQueryIsRightAmongTheCandidates() {
    for (Task task : of(Split.TRAIN).subList(0, 400)) {
      Problem problem = problem(task);
      for (String sql : problem.candidates()) {
        Episode episode = SQL.start(task, 0);
        double reward = episode.step(new Action("answer: " + sql)).reward();
        assertThat(reward).as(sql).isEqualTo(sql.equals(problem.gold()) ? 1 : 0);
      }
    }
  }

  @Test
  void theGoldGivesSomeRowsAndNoneWithNothing() {
    for (Task task : of(Split.TRAIN).subList(0, 400)) {
      Problem problem = problem(task);
      for (Problem.Instance instance : List.of(problem.shown(), problem.hidden())) {
        List<List<Object>> rows = instance.rows().rows();
        assertThat(rows).isNotEmpty().hasSizeLessThanOrEqualTo(30);
        assertThat(rows).noneMatch(row -> row.contains(null));
      }
    }
  }

  /** What can be typed from the result of a query, without a thought about the question. */
  @Test
  void theRightRowsAsConstantsAreWrong() {
    for (Split split : Split.values()) {
      for (Task task : of(split)) {
        Episode episode = SQL.start(task, 0);
        Action typed = new Action("answer: " + values(problem(task).shown().rows()));
        StepResult result = episode.step(typed);
        assertThat(result.valid()).as(typed.text()).isTrue();
        assertThat(result.ended()).isTrue();
        assertThat(result.reward()).as(typed.text()).isZero();
      }
    }
  }

  private static String values(Reply.Rows rows) {
    return rows.rows().stream()
        .map(row -> row.stream().map(SqlTasksTest::literal).collect(Collectors.joining(",")))
        .collect(Collectors.joining("),(", "VALUES (", ")"));
  }

  private static String literal(Object value) {
    return value instanceof Number ? value.toString() : "'" + value + "'";
  }

  @Test
  void optionsKeepFamiliesAndListChoices() {
    try (var environment =
        Environments.open("sql", Map.of("families", "join, top", "choices", "on"))) {
      assertThat(environment.tasks(Split.HELD_OUT).stream().map(Task::family).distinct())
          .containsExactlyInAnyOrder("join", "top", "join-new", "top-new");
      Task task = environment.tasks(Split.TRAIN).get(0);
      List<String> actions = environment.start(task, 0).observation().admissible();
      assertThat(actions).filteredOn(a -> a.startsWith("answer: ")).hasSizeBetween(3, 5);
    }
    Task task = of(Split.TRAIN).getFirst();
    assertThat(SQL.start(task, 0).observation().admissible()).isEmpty();
  }

  @Test
  void badOptionsAreNamed() {
    assertThatThrownBy(() -> Environments.open("sql", Map.of("families", "jion")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown family in option families of environment sql 'jion'; did you mean 'join'?");
    assertThatThrownBy(() -> Environments.open("sql", Map.of("choices", "maybe")))
        .hasMessage("unknown value of option choices of environment sql 'maybe'; known: off, on");
  }

  @Test
  void tasksOfOthersAreRefused() {
    Task stranger = new Task("sql-v1", "train-99999", Split.TRAIN, "join", 1, "x");
    assertThatThrownBy(() -> SQL.start(stranger, 0))
        .hasMessage("task train-99999 of sql-v1 is not a task of sql-v1");
    assertThat(IntStream.range(0, 20).mapToObj(i -> SQL.tasks(Split.TRAIN).get(i)).toList())
        .isEqualTo(of(Split.TRAIN).subList(0, 20));
  }
}
