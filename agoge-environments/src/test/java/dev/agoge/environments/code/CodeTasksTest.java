package dev.agoge.environments.code;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class CodeTasksTest {
  private static final CodeEnvironment CODE = new CodeEnvironment();

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
