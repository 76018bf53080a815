package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.evaluate.EvaluationDesign;
import dev.agoge.evaluate.Power;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanEvaluationCommandTest {

  @Test
  void theUnpairedNumberIsThatOfTheTextbook() {
    // Fleiss, Levin and Paik 4.14 by hand for 0.7 against 0.75: (1.95996 √(2·0.725·0.275) +
    // 0.84162 √(0.21 + 0.1875))² / 0.05² = 1250.7, and so 1251 tasks.
    JsonNode plan = plan("--baseline", "0.7", "--difference", "0.05");
    assertThat(plan.path("needed").path("unpaired").asInt()).isEqualTo(1251);
    assertThat(plan.path("needed").path("paired").asInt()).isLessThan(1251);
  }

  @Test
  void optionsReachTheCalculation() {
    JsonNode plan =
        plan(
            "--baseline=0.6",
            "--difference=0.1",
            "--power=0.9",
            "--alpha=0.01",
            "--seeds=3",
            "--correlation=0.2");
    EvaluationDesign design = EvaluationDesign.single(0.6, 0.2).withAttempts(3);
    assertThat(plan.path("needed").path("paired").asInt())
        .isEqualTo(new Power(0.01, 0.9).pairedTasks(design, 0.1));
    JsonNode discordant = plan("--baseline=0.6", "--difference=0.1", "--discordance=0.3");
    assertThat(discordant.path("needed").path("paired").asInt())
        .isEqualTo(Power.STANDARD.pairedTasks(EvaluationDesign.discordant(0.6, 0.1, 0.3), 0.1));
  }

  @Test
  void theTableGrowsAsDifferencesShrinkAndHoldsTheOneAskedFor() {
    JsonNode table = plan("--baseline", "0.7", "--difference", "0.04").path("table");
    assertThat(table.valueStream().map(r -> r.path("difference").asDouble()))
        .isSorted()
        .contains(0.04, 0.05);
    assertThat(table.path(0).path("paired").asInt())
        .isGreaterThan(table.path(1).path("paired").asInt());
  }

  @Test
  void theReverseUndoesTheForward() {
    int tasks = plan("--baseline=0.7", "--difference=0.05").path("needed").path("paired").asInt();
    JsonNode back = plan("--baseline", "0.7", "--tasks", Integer.toString(tasks));
    assertThat(back.path("visible").path("paired").asDouble()).isBetween(0.0499, 0.05);
    assertThat(back.path("needed").isNull()).isTrue();
  }

  @Test
  void peopleGetASentenceWithItsAssumptions() {
    String out = Said.by("plan-evaluation", "--baseline", "0.7", "--quiet").out();
    assertThat(out.lines()).hasSize(1);
    assertThat(out)
        .startsWith("to see +5.0 points beside 70.0 %: ")
        .contains("1,251 each if not")
        .contains("power 80 %, alpha 0.05, 1 seed, correlation 0.30");
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
