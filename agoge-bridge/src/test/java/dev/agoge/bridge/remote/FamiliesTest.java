package dev.agoge.bridge.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.Actors;
import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.evaluate.Evaluator;
import dev.agoge.evaluate.FamilyResult;
import dev.agoge.rollout.RolloutLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is played at our own server is reported by family, as if it were played here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamiliesTest {
  private final Environment local = Environments.open("crafting", Map.of());
  private final Served served = Served.environment("crafting", Map.of());
  private final Raw raw = new Raw(served);

  @AfterAll
  void stop() {
    raw.close();
    served.close();
  }

  private static List<String> families(TaskSet tasks) {
    return tasks.stream().map(Task::family).toList();
  }

  private static List<FamilyResult> results(Environment environment) {
    TaskSet tasks = environment.tasks(Split.HELD_OUT);
    List<Task> some = IntStream.range(0, 24).mapToObj(i -> tasks.get(i * 3)).toList();
    return new Evaluator(environment, new RolloutLimits(8, 4), 1, 3)
        .evaluate(Actors.random(), some, trajectory -> {})
        .families();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openenv:ws://HOST",
        "agentgym:http://HOST",
        "agentgym:http://HOST/agentgym-b",
        "mcp:http://HOST/mcp"
      })
  void everyTaskIsOfItsFamily(String address) {
    String there = address.replace("HOST", served.address());
    try (Environment remote = Environments.open(there, Map.of())) {
      for (Split split : Split.values()) {
        assertThat(families(remote.tasks(split))).isEqualTo(families(local.tasks(split)));
      }
    }
    try (Environment some = Environments.open(there, Map.of("train", "498-503"))) {
      assertThat(families(some.tasks(Split.TRAIN)))
          .isEqualTo(families(local.tasks(Split.TRAIN)).subList(498, 504));
    }
  }

  @Test
  void aReportFromElsewhereHasTheSameRows() {
    try (Environment remote = Environments.open("openenv:ws://" + served.address(), Map.of())) {
      assertThat(results(remote)).hasSizeGreaterThan(1).isEqualTo(results(local));
    }
  }

  @Test
  void whatIsAskedWrongIsSaid() {
    assertThat(raw.get("/agoge/tasks?split=train&from=100000000").json().path("families").isEmpty())
        .isTrue();
    for (String question :
        List.of("", "?split=train", "?split=trian&from=0", "?split=train&from=-1")) {
      assertThat(raw.get("/agoge/tasks" + question).status()).as(question).isEqualTo(422);
    }
    assertThat(raw.get("/agoge/tasks?split=trian&from=0").text()).contains("did you mean 'train'");
  }
}
