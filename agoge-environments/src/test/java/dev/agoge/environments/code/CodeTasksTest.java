package dev.agoge.environments.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environments.code.families.Draw;
import dev.agoge.environments.code.families.Family;
import dev.agoge.environments.code.families.Problem;
import dev.agoge.environments.sandbox.QuickJsSandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CodeTasksTest {
  private static final CodeEnvironment CODE = new CodeEnvironment();

  @AfterAll
  static void close() {
    CODE.close();
  }

  @Test
  void thereAreEnoughTasksAndNoTwoAreTheSame() {
    assertThat(CODE.tasks(Split.TRAIN).size()).isEqualTo(3000);
    assertThat(CODE.tasks(Split.VALIDATION).size()).isEqualTo(240);
    assertThat(CODE.tasks(Split.HELD_OUT).size()).isEqualTo(600);
    List<String> contents =
        java.util.Arrays.stream(Split.values())
            .flatMap(split -> CODE.tasks(split).stream())
            .map(Task::content)
            .toList();
    assertThat(contents).doesNotHaveDuplicates();
  }

  @Test
  void aProblemBelongsToOneSplitWhetherWrittenOrRepaired() {
    Map<String, Split> owners = new HashMap<>();
    for (Split split : Split.values()) {
      for (Family family : TaskMaker.families(split)) {
        for (Mode mode : Mode.values()) {
          for (int number = 0; number < 10; number++) {
            Problem problem = TaskMaker.make(split, family, mode, number).problem();
            assertThat(owners.putIfAbsent(problem.content(), split)).isIn(null, split);
          }
        }
      }
    }
  }

  @Test
  void someFamiliesOccurInHeldOutTasksOnly() {
    Set<String> known =
        CODE.tasks(Split.TRAIN).stream().map(Task::family).collect(Collectors.toSet());
    assertThat(known).hasSize(24).noneMatch(f -> f.endsWith("-new"));
    assertThat(CODE.tasks(Split.HELD_OUT).stream().filter(t -> t.family().endsWith("-new")))
        .hasSize(120)
        .noneMatch(t -> known.contains(t.family().replace("-new", "")));
  }

  @Test
  void tasksThatAreInNoSplitAreRefused() {
    Task task = CODE.tasks(Split.TRAIN).get(0);
    assertThat(CODE.start(task, 0).task()).isEqualTo(task);
    String name = task.id().substring(0, task.id().length() - 1);
    refused(name + "125", Split.TRAIN, task.content());
    refused(name + "00", Split.TRAIN, task.content());
    refused(name + "1", Split.TRAIN, task.content());
    refused(task.id(), Split.TRAIN, "of another");
    refused(task.id(), Split.HELD_OUT, task.content());
    refused("train-cipher-write-0", Split.TRAIN, content(Split.TRAIN, "cipher"));
    refused("train-nothing-write-0", Split.TRAIN, task.content());
  }

  /** What the task would be if the family were one of the split. */
  private static String content(Split split, String name) {
    Family family =
        Family.all().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return TaskMaker.make(split, family, Mode.WRITE, 0).digest();
  }

  private static void refused(String id, Split split, String content) {
    assertThatThrownBy(() -> CODE.start(new Task("code-v1", id, split, "x", 1, content), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task " + id + " of code-v1 is not a task of code-v1");
  }

  @Test
  void wordsAndSolutionAgreeInEveryPart() {
    for (Family family : Family.all()) {
      for (int seed = 0; seed < 50; seed++) {
        Problem problem = family.problems().apply(new Draw(seed));
        assertThat(problem.content()).doesNotContainPattern("\\{[0-9]\\}").doesNotContain("\n\n");
        assertThat(problem.solution())
            .startsWith("function " + problem.function() + "(" + problem.parameters() + ")");
      }
    }
  }

  /** The fault is found by hidden tests and the solution is not, in a sample of all kinds. */
  @Test
  void solutionsPassAndPlantedFaultsFail() {
    try (QuickJsSandbox sandbox = new QuickJsSandbox(CodeEnvironment.LIMITS)) {
      Examiner examiner = new Examiner(sandbox);
      Exercises exercises = new Exercises(examiner, true);
      for (Family family : Family.all()) {
        for (int number = 0; number < 2; number++) {
          Draft draft = TaskMaker.make(Split.HELD_OUT, family, Mode.REPAIR, number);
          Exercise exercise = exercises.complete(draft);
          assertThat(exercise.candidates()).hasSize(4).contains(exercise.given());
          assertThat(
                  exercise.candidates().stream()
                      .filter(code -> examiner.passesAll(code, exercise.hidden())))
              .containsExactly(draft.problem().solution());
          assertThat(exercise.given()).isNotEqualTo(draft.problem().solution());
          assertThat(exercise.hidden().stream().map(Exercise.Test::expected).distinct().count())
              .as(draft.problem().statement())
              .isGreaterThan(1);
        }
      }
    }
  }

  @Test
  void mutationsChangeOnePlace() {
    assertThat(Mutations.of("if (a < 10) {\n  s += b + 1;\n}"))
        .containsExactlyInAnyOrder(
            "if (a <= 10) {\n  s += b + 1;\n}",
            "if (a < 11) {\n  s += b + 1;\n}",
            "if (a < 9) {\n  s += b + 1;\n}",
            "if (a < 10) {\n  s -= b + 1;\n}",
            "if (a < 10) {\n  s = b + 1;\n}",
            "if (a < 10) {\n  s += b - 1;\n}",
            "if (a < 10) {\n  s += b + 2;\n}",
            "if (a < 10) {\n  s += b + 0;\n}",
            "if (!(a < 10)) {\n  s += b + 1;\n}",
            "if (a < 10) {\n}");
    assertThat(Mutations.gross("f() {\n  let a = 1;\n  g();\n  return a;\n}"))
        .containsExactly("f() {\n  g();\n  return a;\n}", "f() {\n  let a = 1;\n  g();\n}");
  }
}
