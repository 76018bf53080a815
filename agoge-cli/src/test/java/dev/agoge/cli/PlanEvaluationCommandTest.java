package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.evaluate.CrossedPower;
import dev.agoge.evaluate.EvaluationDesign;
import dev.agoge.evaluate.Power;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanEvaluationCommandTest {

  @Test
  void theUnpairedNumberIsThatOfTheTextbook() {
    // Fleiss, Levin and Paik 4.14 by hand for 0.7 against 0.75: (1.95996 √(2·0.725·0.275) +
    // 0.84162 √(0.21 + 0.1875))² / 0.05² = 1250.7, and so 1251 tasks.
    JsonNode plan = plan("--baseline", "0.7", "--difference", "0.05", "--seeds", "1");
    assertThat(plan.path("answer").path("unpaired").asInt()).isEqualTo(1251);
    assertThat(plan.path("answer").path("tasks").asInt()).isLessThan(1251);
  }

  @Test
  void optionsReachTheCalculation() {
    JsonNode plan =
        plan(
            "--baseline=0.6",
            "--difference=0.2",
            "--power=0.9",
            "--alpha=0.01",
            "--seeds=8",
            "--run-deviation=0.02",
            "--attempts=3",
            "--correlation=0.2");
    EvaluationDesign design = EvaluationDesign.single(0.6, 0.2).withAttempts(3);
    assertThat(plan.path("answer").path("tasks").asInt())
        .isEqualTo(
            new CrossedPower(new Power(0.01, 0.9), 0.02).tasks(design, 8, 0.2).orElseThrow());
    assertThat(plan.path("runDeviation").asDouble()).isEqualTo(0.02);
    JsonNode discordant =
        plan("--baseline=0.6", "--difference=0.1", "--discordance=0.3", "--seeds=1");
    assertThat(discordant.path("answer").path("tasks").asInt())
        .isEqualTo(Power.STANDARD.pairedTasks(EvaluationDesign.discordant(0.6, 0.1, 0.3), 0.1));
  }

  @Test
  void withNeitherSeedsNorTasksThePairsThatAreEnoughAreListed() {
    JsonNode plan = plan("--baseline", "0.7", "--difference", "0.1");
    assertThat(plan.path("table").valueStream().map(r -> r.path("seeds").asInt()))
        .containsExactly(2, 3, 5, 8, 13, 20);
    assertThat(plan.path("table").path(0).path("tasks").isNull()).isTrue();
    JsonNode answer = plan.path("answer");
    assertThat(answer.path("seeds").asInt()).isEqualTo(3);
    assertThat(answer.path("tasks").asInt())
        .isGreaterThan(plan.path("table").path(2).path("tasks").asInt());
    assertThat(Said.by("plan-evaluation", "--baseline=0.7", "--difference=0.1").out())
        .contains("not reachable with any number of tasks");
  }

  @Test
  void theTableGrowsAsDifferencesShrinkAndHoldsTheOneAskedFor() {
    JsonNode table = plan("--baseline", "0.7", "--difference", "0.04", "--seeds=1").path("table");
    assertThat(table.valueStream().map(r -> r.path("difference").asDouble()))
        .isSorted()
        .contains(0.04, 0.05);
    assertThat(table.path(0).path("tasks").asInt())
        .isGreaterThan(table.path(1).path("tasks").asInt());
  }

  @Test
  void theReverseUndoesTheForward() {
    for (String seeds : new String[] {"--seeds=1", "--seeds=8"}) {
      int tasks =
          plan("--baseline=0.7", "--difference=0.1", seeds).path("answer").path("tasks").asInt();
      JsonNode back = plan("--baseline=0.7", "--tasks=" + tasks, seeds);
      assertThat(back.path("answer").path("difference").asDouble()).isBetween(0.098, 0.1);
    }
  }

  @Test
  void peopleGetASentenceWithItsAssumptions() {
    String one = Said.by("plan-evaluation", "--baseline", "0.7", "--quiet", "--seeds=1").out();
    assertThat(one.lines()).hasSize(1);
    assertThat(one)
        .startsWith("to see +5.0 points beside 70.0 %: ")
        .contains("1,251 each if not")
        .contains("power 80 %, alpha 0.05, of these agents, not of methods, correlation 0.30");
    String methods = Said.by("plan-evaluation", "--baseline=0.7", "--quiet").out();
    assertThat(methods.lines()).hasSize(1);
    assertThat(methods).contains(" seeds and ").contains("runs differ by 3.0 points");
    assertThat(Said.by("plan-evaluation", "--baseline=0.7", "--difference=0.01", "--quiet").out())
        .startsWith("to see +1.0 points beside 70.0 %: not with 20 seeds and any number of tasks");
    assertThat(Said.by("plan-evaluation", "--baseline=0.99", "--tasks=10").out())
        .contains("no difference at all");
  }

  @Test
  void impossiblePlansAreToldInOneLine() {
    for (String[] bad :
        new String[][] {
          {"--baseline=1.2"},
          {"--baseline=0.9", "--difference=0.2"},
          {"--baseline=0.7", "--difference=0"},
          {"--baseline=0.7", "--power=1"},
          {"--baseline=0.7", "--tasks=1"},
          {"--baseline=0.7", "--seeds=0"},
          {"--baseline=0.7", "--attempts=0"},
          {"--baseline=0.7", "--run-deviation=-1"},
          {"--baseline=0.7", "--correlation=0.2", "--discordance=0.3"},
          {"--baseline=0.7", "--discordance=0.9"},
        }) {
      Object[] all = new Object[bad.length + 1];
      all[0] = "plan-evaluation";
      System.arraycopy(bad, 0, all, 1, bad.length);
      Said said = Said.by(all);
      assertThat(said.code()).as(String.join(" ", bad)).isEqualTo(2);
      assertThat(said.err().lines()).hasSize(1);
    }
  }

  private static JsonNode plan(String... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "plan-evaluation";
    all[1] = "--json";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Said.by(all).json();
  }
}
