package dev.agoge.environments.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.code.Exercise.Test;
import dev.agoge.environments.code.families.Problem;
import dev.agoge.environments.sandbox.QuickJsSandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The rules on an exercise written by hand. */
class CodeRulesTest {
  private static final QuickJsSandbox SANDBOX = new QuickJsSandbox(CodeEnvironment.LIMITS);
  private static final Examiner EXAMINER = new Examiner(SANDBOX);
  private static final String RIGHT = "function twice(n) {\n  return n * 2;\n}";
  private static final String WRONG = "function twice(n) {\n  return n + 2;\n}";

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  private static Episode start(List<String> candidates, String given) {
    Problem problem = new Problem("twice", "n", "Return twice n.", RIGHT, d -> "1");
    List<Test> visible = List.of(new Test("twice(2)", "4"), new Test("twice(3)", "6"));
    List<Test> hidden = List.of(new Test("twice(0)", "0"), new Test("twice(9)", "18"));
    Task task = new Task(CodeEnvironment.ID, "train-x-write-0", Split.TRAIN, "x", 1, "c");
    return new CodeEpisode(
        task, new Exercise(problem, visible, hidden, candidates, given), EXAMINER);
  }

  private static Episode start() {
    return start(List.of(), "");
  }

  private static StepResult play(Episode episode, String action) {
    return episode.step(new Action(action));
  }

  @org.junit.jupiter.api.Test
  void theTaskIsShownFirst() {
    assertThat(start(List.of(), WRONG).observation().text())
        .isEqualTo(
            """
            Repair the function twice(n).
            Return twice n.
            Visible tests:
            1. twice(2) returns 4
            2. twice(3) returns 6
            The code, which has a fault:
            function twice(n) {
              return n + 2;
            }
            """
                + Texts.HOW);
  }

  @org.junit.jupiter.api.Test
  void testingShowsWhatEachVisibleTestGave() {
    Episode episode = start();
    StepResult step = play(episode, "test\n" + WRONG + "\nprint('hi')");
    assertThat(step.observation().text())
        .isEqualTo(
            """
            1 of 2 visible tests pass.
            1. passes
               printed: hi
            2. twice(3) returned 5 instead of 6
               printed: hi\
            """);
    assertThat(step.valid()).isTrue();
    assertThat(step.reward()).isZero();
    assertThat(episode.progress()).isEqualTo(0.45);
    assertThat(play(episode, "test\nlet a = 1;\nlet b c").observation().text())
        .isEqualTo("The code does not run: SyntaxError: expecting ';' on line 2.");
    assertThat(play(episode, "test\nfor (;;);").observation().text())
        .isEqualTo("The code does not run: stopped as it does not end in time.");
    assertThat(play(episode, "test\n\nfunction twice(n) {\n  null.m;\n}").observation().text())
        .contains("on line 3\n2. twice(3): TypeError");
    assertThat(episode.progress()).isEqualTo(0.45);
  }

  @org.junit.jupiter.api.Test
  void afterATestThatHasToBeStoppedNoOtherIsRun() {
    assertThat(play(start(), "test\nfunction twice(n) { for (;;); }").observation().text())
        .isEqualTo("0 of 2 visible tests pass.\n1. twice(2): stopped as it does not end in time");
  }

  @org.junit.jupiter.api.Test
  void submittingEndsTheTaskAndHiddenTestsStayHidden() {
    Episode right = start();
    StepResult end = play(right, "submit\n" + RIGHT);
    assertThat(end.reward()).isEqualTo(1);
    assertThat(end.ended()).isTrue();
    assertThat(right.progress()).isEqualTo(1);
    Episode wrong = start();
    StepResult failed = play(wrong, "submit\n" + WRONG + "\nprint('secret')");
    assertThat(failed.reward()).isZero();
    assertThat(failed.ended()).isTrue();
    assertThat(failed.observation().text()).isEqualTo("Not all hidden tests pass.");
    assertThat(wrong.progress()).isZero();
  }

  @org.junit.jupiter.api.Test
  void anyFormOfFunctionAndAFenceAreFine() {
    for (String code :
        List.of(
            "const twice = (n) => 2 * n",
            "```js\nlet twice = n => n + n;\n```",
            "print(1); var twice = function (x) { print(x); return x * 2 } // ok")) {
      assertThat(play(start(), "Submit\n" + code).reward()).as(code).isEqualTo(1);
    }
    assertThat(play(start(), "submit twice = n => 2 * n").reward()).isEqualTo(1);
  }

  @org.junit.jupiter.api.Test
  void codeThatTampersDoesNotPass() {
    for (String code :
        List.of(
            "JSON.stringify = () => '4'; function twice() {}",
            "var twice = () => ({ toJSON() { return 4 } })",
            "Array.prototype.toJSON = () => '[]'; var twice = () => 4",
            "throw 1",
            "/*",
            "function twice(n) { return String(n * 2) }")) {
      assertThat(play(start(), "submit\n" + code).reward()).as(code).isZero();
    }
  }

  @org.junit.jupiter.api.Test
  void whatIsNeitherTestNorSubmitChangesNothing() {
    Episode episode = start();
    for (String action :
        List.of(
            "", "test", "submit", "submit\n  \n", "run\n" + RIGHT, RIGHT, "submit 1", "test 0")) {
      StepResult step = play(episode, action);
      assertThat(step.valid()).as(action).isFalse();
      assertThat(step.observation().text()).isEqualTo("Not understood. " + Texts.HOW);
    }
    assertThat(play(episode, "test\n" + "x".repeat(20_001)).observation().text())
        .isEqualTo("That is more than 20000 characters of code.");
    assertThat(episode.observation().stateKey()).isEqualTo("0");
  }

  @org.junit.jupiter.api.Test
  void candidatesAreTestedAndSubmittedByNumber() {
    Episode episode = start(List.of(WRONG, RIGHT), WRONG);
    assertThat(episode.observation().admissible())
        .containsExactly("test 1", "test 2", "submit 1", "submit 2");
    assertThat(play(episode, "test 2").observation().text()).startsWith("2 of 2");
    assertThat(new CodeExpert().next(episode)).contains(new Action("submit 2"));
    assertThat(play(episode, "submit 3").valid()).isFalse();
    assertThat(play(episode.fork(), "submit 1").reward()).isZero();
    assertThat(play(episode.fork(), "submit\n" + RIGHT).reward()).isEqualTo(1);
    assertThat(play(episode, "submit 2").reward()).isEqualTo(1);
    assertThat(episode.observation().admissible()).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void aBadOptionIsRefused() {
    assertThatThrownBy(() -> Environments.open("code", Map.of("choices", "yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("choices 'yes' of environment code: give on or off");
  }

  @org.junit.jupiter.api.Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    try (CodeEnvironment code = new CodeEnvironment()) {
      for (Task task :
          List.of(
              new Task("other-v1", "train-fold-write-0", Split.TRAIN, "f", 1, "c"),
              new Task("code-v1", "train-nothing-write-0", Split.TRAIN, "f", 1, "c"),
              new Task("code-v1", "validation-fold-write-0", Split.TRAIN, "f", 1, "c"))) {
        assertThatThrownBy(() -> code.start(task, 1))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("is not a task of code-v1");
      }
    }
  }
}
