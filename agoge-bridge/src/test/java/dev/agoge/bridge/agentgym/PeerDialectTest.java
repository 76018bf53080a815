package dev.agoge.bridge.agentgym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.bridge.serve.Adder;
import dev.agoge.bridge.serve.Served;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client in the dialects of AgentGym's servers, of which ours answers with all the forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerDialectTest {
  private final Served served = Served.crafting();

  @AfterAll
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "alfworld, agentgym", "babyai, agentgym", "sciworld, agentgym", "textcraft, agentgym",
    "webshop, agentgym-b", "sqlgym, agentgym-b", "weather, agentgym-b", "searchqa, agentgym-b",
    "webarena, agentgym-b"
  })
  void theExpertsActionsSolveTheTaskInEveryDialect(String dialect, String path) {
    try (Environment remote =
            Environments.open(
                "agentgym:http://" + served.address() + "/" + path,
                Map.of("dialect", dialect, "train", "0-9", "rewards", "0..1"));
        Environment local = Environments.open("crafting", Map.of("depth", "1"));
        Episode there = remote.start(remote.tasks(Split.TRAIN).get(7), 1);
        Episode here = local.start(local.tasks(Split.TRAIN).get(7), 1)) {
      assertThat(there.observation().text()).isEqualTo(here.observation().text());
      double total = 0;
      while (!here.ended()) {
        Action action = local.expert().orElseThrow().next(here).orElseThrow();
        here.step(action);
        total += there.step(action).reward();
      }
      assertThat(there.ended()).isTrue();
      assertThat(remote.spec().rewards().isSuccess(total)).isTrue();
      assertThat(there.observation().text()).isEqualTo(here.observation().text());
    }
    assertThat(served.sessions().active()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"babyai", "sciworld", "webshop", "sqlgym", "weather", "searchqa", "webarena", "maze"})
  void ourServerSaysHowManyTasksThereAreAndHowTheyAreScored(String dialect) {
    String address = "agentgym:http://" + served.address();
    try (Environment remote = Environments.open(address, Map.of("dialect", dialect));
        Environment local = Environments.open("crafting", Map.of("depth", "1"))) {
      for (Split split : Split.values()) {
        TaskSet tasks = remote.tasks(split);
        assertThat(tasks.size()).isEqualTo(local.tasks(split).size());
        int last = tasks.size() - 1;
        try (Episode there = remote.start(tasks.get(last), 1);
            Episode here = local.start(local.tasks(split).get(last), 1)) {
          assertThat(there.observation().text()).isEqualTo(here.observation().text());
          assertThat(there.observation().admissible()).isEqualTo(here.observation().admissible());
          assertThat(there.progress()).isEqualTo(here.progress());
        }
      }
      assertThat(remote.spec().rewards()).isEqualTo(local.spec().rewards());
      assertThat(remote.spec().stepLimit()).isEqualTo(local.spec().stepLimit());
    }
    assertThatThrownBy(
            () -> Environments.open(address, Map.of("dialect", dialect, "heldOut", "0-6909")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("there is no held-out task 6909; the server has \\d+, from 0");
    assertThatThrownBy(
            () -> Environments.open(address, Map.of("dialect", dialect, "reward", "sum")))
        .hasMessageContaining("our servers send the return so far");
  }

  @Test
  void ourServerIsFoundByItsBareAddressAlsoIfAgentGymIsAllItSpeaks() {
    try (Served only = Served.in(List.of("agentgym"), new Adder(), 5);
        Environment remote = Environments.open("agentgym:http://" + only.address(), Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(episode.observation().text()).isEqualTo("reach 5; sum 0");
    }
  }

  @Test
  void playersOfAGameEachGetTheirReward() {
    try (Served games =
            Served.environment("games", Map.of("game", "tictactoe", "opponent", "seats"));
        Environment remote = Environments.open("agentgym:http://" + games.address(), Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      StepResult step = episode.step(new Action(episode.observation().admissible().getFirst()));
      assertThat(step.rewards().players()).isEqualTo(remote.spec().players().size());
    }
  }

  @Test
  void aTaskThatAStrangerDoesNotHaveIsALineAndNoReward() {
    List<String> closed = new CopyOnWriteArrayList<>();
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.post("/create", c -> c.result("3"));
                  config.routes.post("/reset", c -> c.result("{\"error\":\"list index\"}"));
                  config.routes.post(
                      "/close",
                      c -> {
                        closed.add(c.body());
                        c.result("true");
                      });
                })
            .start("127.0.0.1", 0);
    try (Environment remote =
        Environments.open(
            "agentgym:http://127.0.0.1:" + server.port(), Map.of("dialect", "webshop"))) {
      assertThat(remote.tasks(Split.TRAIN).size()).isEqualTo(6910 * 7 / 10);
      Task last = remote.tasks(Split.HELD_OUT).get(remote.tasks(Split.HELD_OUT).size() - 1);
      assertThatThrownBy(() -> remote.start(last, 1))
          .isInstanceOf(InfrastructureException.class)
          .hasMessage(
              "http://127.0.0.1:%d did not begin task 6909: reset failed: list index"
                  .formatted(server.port()));
      assertThat(closed).hasSize(3).containsOnly("{\"env_idx\":3}"); // once for each attempt
    } finally {
      server.stop();
    }
  }

  /** A server with routes below a prefix, whose sixth number counts and the others do not. */
  private static Javalin maze() {
    double[] rewards = {0, -1, 1};
    List<String> seen = new ArrayList<>();
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/maze/", c -> c.result("\"hello\""));
              config.routes.post("/maze/create", c -> c.result("{\"id\":4}"));
              config.routes.post("/maze/reset", c -> c.result("{\"observation\":\"a wall\"}"));
              config.routes.post(
                  "/maze/step",
                  c -> {
                    seen.add(c.body());
                    int i = seen.size() - 1;
                    c.result(
                        "{\"observation\":\"o%d\",\"reward\":%s,\"done\":%b}"
                            .formatted(i, rewards[i], i == 2));
                  });
            })
        .start("127.0.0.1", 0);
  }

  @ParameterizedTest
  @CsvSource({"last, 1", "sum, 0"})
  void theLastRewardOrTheirSumIsTheReturn(String counting, double expected) {
    Javalin server = maze();
    try (Environment remote =
            Environments.open(
                "agentgym:http://127.0.0.1:" + server.port(),
                Map.of("dialect", "maze", "reward", counting));
        Episode episode = remote.start(remote.tasks(Split.HELD_OUT).get(0), 1)) {
      double total = 0;
      while (!episode.ended()) {
        total += episode.step(new Action("move up")).reward();
      }
      assertThat(total).isEqualTo(expected);
    } finally {
      server.stop();
    }
  }

  @Test
  void anErrorInAGoodAnswerIsNoReward() {
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/", c -> c.result("\"hello\""));
                  config.routes.post("/create", c -> c.result("{\"id\":1}"));
                  config.routes.post("/reset", c -> c.result("{\"observation\":\"x\"}"));
                  config.routes.post("/step", c -> c.result("{\"error\":\"out of memory\"}"));
                })
            .start("127.0.0.1", 0);
    try (Environment remote =
            Environments.open(
                "agentgym:http://127.0.0.1:" + server.port(), Map.of("dialect", "babyai"));
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThatThrownBy(() -> episode.step(new Action("go")))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("out of memory");
    } finally {
      server.stop();
    }
  }

  @Test
  void aWrongNameOrAnUnknownServerIsSaidInALine() {
    String address = "agentgym:http://" + served.address();
    assertThatThrownBy(() -> Environments.open(address + "/agentgym", Map.of("dialect", "babay")))
        .hasMessageContaining("did you mean 'babyai'");
    assertThatThrownBy(() -> Environments.open("agentgym", Map.of()))
        .hasMessageContaining("agentgym:http://HOST:PORT");
    assertThatThrownBy(() -> Environments.open("agentgym:nowhere", Map.of()))
        .hasMessageContaining("agentgym:http://HOST:PORT");
    assertThatThrownBy(() -> Environments.open(address + "/nothing", Map.of()))
        .hasMessageContaining("dialect=NAME");
    assertThatThrownBy(() -> Environments.open("agentgym:http://127.0.0.1:1", Map.of()))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("connection refused");
  }
}
