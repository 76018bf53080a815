package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Said eval(String... more) {
    Object[] all = new Object[4 + more.length];
    System.arraycopy(new Object[] {"eval", "crafting", "--agent", "random"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Said.by(all);
  }
}
