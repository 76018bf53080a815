package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvalCommandTest {

  @Test
  void severalAttemptsAreReportedAsPassRates() {
    JsonNode report = eval("--tasks", "5", "--attempts", "3", "--json").json();
    assertThat(report.path("episodes").asInt()).isEqualTo(15);
    assertThat(report.path("tasks").asInt()).isEqualTo(5);
    JsonNode passes = report.path("passes");
    assertThat(passes.path("attempts").asInt()).isEqualTo(3);
    assertThat(passes.path("any").path("mean").asDouble())
        .isGreaterThanOrEqualTo(passes.path("all").path("mean").asDouble());
    assertThat(eval("--tasks", "5", "--attempts", "3").out()).contains("(pass^3)");
  }

  @Test
  void aSingleAttemptIsTheFirstOfSeveralAndHasNoPassRates() {
    JsonNode one = eval("--tasks", "4", "--json").json();
    JsonNode two = eval("--tasks", "4", "--attempts", "2", "--json").json();
    assertThat(one.path("passes").isNull()).isTrue();
    for (int task = 0; task < 4; task++) {
      assertThat(two.path("outcomes").path(2 * task).path("steps"))
          .isEqualTo(one.path("outcomes").path(task).path("steps"));
      assertThat(two.path("outcomes").path(2 * task).path("seed"))
          .isEqualTo(one.path("outcomes").path(task).path("seed"));
    }
  }

  @Test
  void noAttemptIsRefused() {
    eval("--attempts", "0").refused(2, "0 attempts at each task; at least 1");
  }

  @Test
  void theResultNamesWrappersAndOptions() {
    Said said = eval("--tasks", "2", "--wrap", "history:4,noise:0.1", "--option", "depth=2");
    assertThat(said.out())
        .contains("random on crafting-v1 with depth=2, through history:4,noise:0.1, held-out: ");
    JsonNode json = eval("--tasks", "2", "--wrap", "history:4", "--json").json();
    assertThat(json.path("environment").asString()).isEqualTo("crafting-v1");
    assertThat(json.path("options").path("wrap").asString()).isEqualTo("history:4");
    assertThat(json.path("agent").asString()).isEqualTo("random");
    assertThat(json.path("split").asString()).isEqualTo("held-out");
  }

  @Test
  void noTasksAreRefusedAndAllAreAskedForByName() {
    for (String none : List.of("0", "-1", "some", "")) {
      eval("--tasks", none)
          .refused(2, "'" + none + "' is no number of tasks; give 1 or more, or all");
    }
    int all = eval("--split", "validation", "--json").json().path("tasks").asInt();
    assertThat(
            eval("--split", "validation", "--tasks", "all", "--json").json().path("tasks").asInt())
        .isEqualTo(all)
        .isGreaterThan(100);
  }

  private static Said eval(String... more) {
    Object[] all = new Object[4 + more.length];
    System.arraycopy(new Object[] {"eval", "crafting", "--agent", "random"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Said.by(all);
  }
}
