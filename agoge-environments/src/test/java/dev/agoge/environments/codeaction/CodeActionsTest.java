package dev.agoge.environments.codeaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environments.crafting.CraftingEnvironment;
import dev.agoge.environments.sandbox.QuickJsSandbox;
import dev.agoge.environments.sandbox.SandboxLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CodeActionsTest {
  private static final Environment LEDGER =
      new CodeActions(new Ledger(), new QuickJsSandbox(SandboxLimits.DEFAULT.withWork(2_000_000)));

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  /** Goal 17. */
  private static Episode start() {
    return LEDGER.start(LEDGER.tasks(Split.TRAIN).get(1), 3);
  }

  private static StepResult play(Episode episode, String program) {
    return episode.step(new Action(program));
  }

  private static String said(Episode episode, String program) {
    return play(episode, program).observation().text();
  }

  @Test
  void theFirstObservationTellsTheTaskAndTheFunctions() {
    assertThat(start().observation().text())
        .isEqualTo(
            """
            Bring the total to 17.
            Act by JavaScript instead of tool calls. These functions return what the tools answer:
              enter({amount: integer}): Adds to the total.
              look_up(): Total and goal.
              close(): Closes the book.
            print(...) shows values, variables are kept, and a program makes at most 20 calls.\
            """);
  }

  @Test
  void oneProgramCallsToolsInALoopAndSolvesTheTask() {
    Episode episode = start();
    StepResult end =
        play(
            episode,
            """
            let { total, goal } = look_up();
            while (total < goal) {
              enter({ amount: Math.min(5, goal - total) });
              total = look_up().total;
            }
            print("at", total);
            close();
            """);
    assertThat(end.reward()).isEqualTo(1);
    assertThat(end.ended()).isTrue();
    assertThat(end.observation().text()).isEqualTo("at 17\nclosed");
    assertThat(episode.progress()).isEqualTo(1);
    assertThatThrownBy(() -> play(episode, "1")).isInstanceOf(EpisodeEndedException.class);
  }

  @Test
  void textIsReturnedAsTextAndJsonAsAValue() {
    Episode episode = start();
    assertThat(said(episode, "enter({amount: 2})")).isEqualTo("=> entered 2");
    assertThat(said(episode, "look_up().total + 1")).isEqualTo("=> 3");
    assertThat(said(episode, "enter({amount: 9})")).isEqualTo("=> 1 to 5 only");
    assertThat(said(episode, "enter()")).isEqualTo("=> enter needs 'amount'");
    assertThat(said(episode, "var x = 1")).isEqualTo("(nothing printed)");
  }

  @Test
  void variablesFunctionsAndClassesStayAndMayBeDeclaredAnew() {
    Episode episode = start();
    play(episode, "const a = 2; let [b, c] = [3, 4]; class P { get() { return a * b * c; } }");
    play(episode, "function f() { return new P().get() + 1 }");
    assertThat(said(episode, "f()")).isEqualTo("=> 25");
    assertThat(said(episode, "const a = 10; f()")).isEqualTo("=> 121");
  }

  @Test
  void aForkGoesItsOwnWayWithVariablesAndAll() {
    Episode episode = start();
    play(episode, "var n = 1; enter({amount: 1})");
    Episode fork = episode.fork();
    assertThat(fork.observation().stateKey()).isEqualTo(episode.observation().stateKey());
    play(fork, "n = 50; enter({amount: 5})");
    assertThat(said(episode, "n + ' ' + look_up().total")).isEqualTo("=> 1 1");
    assertThat(said(fork, "n + ' ' + look_up().total")).isEqualTo("=> 50 6");
  }

  @Test
  void aProgramThatDoesNotRunChangesNothing() {
    Episode episode = start();
    String key = episode.observation().stateKey();
    StepResult broken = play(episode, "var x = 5;\nmissing()");
    assertThat(broken.valid()).isFalse();
    assertThat(broken.observation().text())
        .isEqualTo("error: ReferenceError: missing is not defined on line 2\nNothing was changed.");
    assertThat(play(episode, "for (;;);").observation().text())
        .isEqualTo("error: the program was stopped: it does not end in time\nNothing was changed.");
    assertThat(play(episode, "enter({amount: 77}); oops").valid()).isFalse();
    assertThat(play(episode, "x".repeat(30_000)).valid()).isFalse();
    assertThat(episode.observation().stateKey()).isEqualTo(key);
    assertThat(said(episode, "typeof x")).isEqualTo("=> undefined");
  }

  @Test
  void whatWasCalledBeforeAnErrorStays() {
    Episode episode = start();
    StepResult half = play(episode, "var x = 5; enter({amount: 3});\nmissing()");
    assertThat(half.valid()).isTrue();
    assertThat(half.observation().text())
        .isEqualTo(
            "error: ReferenceError: missing is not defined on line 2\n"
                + "What was done before it stays.");
    assertThat(said(episode, "x + look_up().total")).isEqualTo("=> 8");
    assertThat(said(episode, "x = 6; enter({amount: 1}); for (;;);"))
        .endsWith("Its calls stay, its variables do not.");
    assertThat(said(episode, "x + look_up().total")).isEqualTo("=> 9");
  }

  @Test
  void callsAfterTheEndOrTooManyCallsAreRefused() {
    assertThat(said(start(), "close(); enter({amount: 1})"))
        .isEqualTo(
            "error: Error: the task has ended on line 1\nWhat was done before it stays.\nclosed");
    assertThat(said(start(), "for (let i = 0; i < 30; i++) look_up()"))
        .startsWith("error: Error: a program may make 20 calls and not more on line 1");
  }

  @Test
  void theExpertWritesOneCallALine() {
    Episode episode = start();
    assertThat(LEDGER.expert().orElseThrow().next(episode))
        .contains(new Action("enter({\"amount\":5})"));
    play(episode, "for (const n of [5, 5, 5, 2]) enter({amount: n})");
    assertThat(LEDGER.expert().orElseThrow().next(episode)).contains(new Action("close()"));
  }

  @Test
  void aFailureOfTheWorldIsNoErrorOfTheProgram() {
    assertThatThrownBy(() -> play(start(), "try { enter({amount: 100}) } catch (e) { 1 }"))
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("the desk broke");
  }

  @Test
  void anEnvironmentWithoutToolsIsRefused() {
    try (QuickJsSandbox sandbox = new QuickJsSandbox()) {
      assertThatThrownBy(() -> new CodeActions(new CraftingEnvironment(), sandbox))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "environment crafting-v1 cannot be played by code: it needs tools and a single"
                  + " player");
    }
  }
}
