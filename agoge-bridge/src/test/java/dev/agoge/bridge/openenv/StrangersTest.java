package dev.agoge.bridge.openenv;

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
import io.javalin.Javalin;
import io.javalin.websocket.WsMessageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Servers that are not ours, some of them broken. */
class StrangersTest {
  private static final String FOUR =
      "{\"action\":{\"properties\":{\"column\":{\"type\":\"integer\"},\"metadata\":{\"type\":\"object\"}}}}";
  private static final String TOOLS =
      "{\"action\":{\"properties\":{\"type\":{},\"tool_name\":{},\"arguments\":{}}}}";

  private final List<String> heard = new CopyOnWriteArrayList<>();

  private Javalin server(String schema, Consumer<WsMessageContext> answer) {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/metadata", c -> c.result("{\"name\":\"Connect4Env!\"}"));
              config.routes.get("/schema", c -> c.result(schema));
              config.routes.ws(
                  "/ws",
                  socket ->
                      socket.onMessage(
                          context -> {
                            heard.add(context.message());
                            answer.accept(context);
                          }));
            })
        .start("127.0.0.1", 0);
  }

  private static Environment open(Javalin server, Map<String, String> options) {
    return Environments.open("openenv:ws://127.0.0.1:" + server.port(), options);
  }

  private static void observe(WsMessageContext context, String observation, String reward) {
    context.send(
        "{\"type\":\"observation\",\"data\":{\"observation\":%s,\"reward\":%s,\"done\":%b}}"
            .formatted(observation, reward, !reward.equals("null")));
  }

  @Test
  void theOnlyFieldOfAnActionTakesTheText() {
    Javalin server =
        server(
            FOUR,
            c ->
                observe(
                    c,
                    "{\"board\":[[0]],\"legal_actions\":[0,3]}",
                    c.message().contains("step") ? "1.0" : "null"));
    try (Environment remote =
            open(server, Map.of("admissible", "legal_actions", "train", "5-6", "heldOut", "9-9"));
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(1), 77)) {
      assertThat(remote.spec().id()).isEqualTo("openenv-connect4env-v0");
      assertThat(remote.tasks(Split.VALIDATION).size()).isZero();
      assertThat(heard).containsExactly("{\"type\":\"reset\",\"data\":{\"seed\":6}}");
      assertThat(episode.observation().admissible()).containsExactly("0", "3");
      assertThat(episode.observation().text()).contains("\"board\"");
      StepResult refused = episode.step(new Action("left"));
      assertThat(refused.valid()).isFalse();
      assertThat(heard).hasSize(1);
      StepResult won = episode.step(new Action("3"));
      assertThat(heard.getLast()).isEqualTo("{\"type\":\"step\",\"data\":{\"column\":3}}");
      assertThat(won.reward()).isOne();
      assertThat(won.ended()).isTrue();
    } finally {
      server.stop();
    }
  }

  @Test
  void aRefusedFormIsThePlayersMistakeAndAFailureIsNot() {
    Javalin server =
        server(
            FOUR,
            c -> {
              if (c.message().contains("reset")) {
                observe(c, "{\"text\":\"hello\"}", "null");
              } else {
                String code = c.message().contains("7") ? "VALIDATION_ERROR" : "EXECUTION_ERROR";
                c.send(
                    "{\"type\":\"error\",\"data\":{\"message\":\"no\",\"code\":\"" + code + "\"}}");
              }
            });
    try (Environment remote = open(server, Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(episode.observation().text()).isEqualTo("hello");
      assertThat(episode.step(new Action("7")).valid()).isFalse();
      assertThatThrownBy(() -> episode.step(new Action("1")))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("EXECUTION_ERROR");
    } finally {
      server.stop();
    }
  }

  @Test
  void garbageSilenceAndDeathAreInfrastructureAndNeverAReward() {
    for (Consumer<WsMessageContext> fault :
        List.<Consumer<WsMessageContext>>of(
            c -> c.send("<html>"),
            c -> c.send("{\"type\":\"song\"}"),
            c -> observe(c, "{}", "\"much\""),
            c -> {}, // silence
            c -> c.session.disconnect())) {
      Javalin server =
          server(
              FOUR,
              c -> {
                if (c.message().contains("reset")) {
                  observe(c, "{\"text\":\"hello\"}", "null");
                } else {
                  fault.accept(c);
                }
              });
      try (Environment remote = open(server, Map.of("timeout", "1"));
          Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
        heard.clear();
        assertThatThrownBy(() -> episode.step(new Action("1")))
            .isInstanceOf(InfrastructureException.class);
        assertThat(heard).hasSize(1); // a step is not repeated
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void aResetIsTriedAgain() {
    List<String> resets = new ArrayList<>();
    Javalin server =
        server(
            FOUR,
            c -> {
              resets.add(c.message());
              if (resets.size() < 3) {
                c.send(
                    "{\"type\":\"error\",\"data\":{\"message\":\"full\",\"code\":\"CAPACITY_REACHED\"}}");
              } else {
                observe(c, "{\"text\":\"hello\"}", "null");
              }
            });
    try (Environment remote = open(server, Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(episode.observation().text()).isEqualTo("hello");
      assertThat(resets).hasSize(3);
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerThatDiesTakesTheEpisodeWithItAndNotItsReward() {
    Served served = Served.crafting();
    try (Environment remote = Environments.open("openenv:ws://" + served.address(), Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      served.close();
      assertThatThrownBy(() -> episode.step(new Action("inventory")))
          .isInstanceOf(InfrastructureException.class);
      assertThatThrownBy(() -> remote.start(remote.tasks(Split.TRAIN).get(0), 1))
          .isInstanceOf(InfrastructureException.class);
    }
  }

  @Test
  void toolsOfAStrangerAreCalledInItsManner() {
    Javalin server =
        server(
            TOOLS,
            c -> {
              if (c.message().contains("list_tools")) {
                observe(
                    c,
                    "{\"tools\":[{\"name\":\"echo\",\"description\":\"d\",\"input_schema\":{\"type\":\"object\"}}]}",
                    "null");
              } else if (c.message().contains("call_tool")) {
                observe(
                    c,
                    "{\"tool_name\":\"echo\",\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"hi\"}]},\"error\":null}",
                    "null");
              } else {
                observe(c, "{}", "null");
              }
            });
    try (Environment remote = open(server, Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(remote.tools()).extracting("name").containsExactly("echo");
      assertThat(episode.step(new Action("echo hi")).valid()).isFalse();
      StepResult said =
          episode.step(new Action("{\"name\":\"echo\",\"arguments\":{\"message\":\"hi\"}}"));
      assertThat(said.observation().text()).isEqualTo("hi");
      assertThat(heard.getLast())
          .isEqualTo(
              "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"echo\",\"arguments\":{\"message\":\"hi\"}}}");
    } finally {
      server.stop();
    }
  }

  @Test
  void ourToolsArePlayedFromElsewhere() {
    try (Served served = Served.of(new Adder(), 5);
        Environment remote = Environments.open("openenv:http://" + served.address(), Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(remote.tools()).hasSize(1);
      assertThat(remote.spec().stepLimit()).isEqualTo(10);
      episode.step(new Action(Adder.add(2)));
      assertThat(episode.progress()).isEqualTo(0.4);
      assertThat(episode.step(new Action(Adder.add(3))).reward()).isOne();
    }
  }

  @Test
  void badOptionsAndAddressesAreSaidInALine() {
    try (Served served = Served.crafting()) {
      String address = "openenv:ws://" + served.address();
      assertThatThrownBy(() -> Environments.open("openenv", Map.of()))
          .hasMessage("environment openenv needs an address: openenv:ws://HOST:PORT");
      assertThatThrownBy(() -> Environments.open("openenv:there", Map.of()))
          .hasMessageContaining("write openenv:ws://HOST:PORT");
      assertThatThrownBy(() -> Environments.open("openenv:ws://127.0.0.1:1", Map.of()))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("is the server running?");
      assertThatThrownBy(() -> Environments.open(address, Map.of("train", "9-1")))
          .hasMessageContaining("train '9-1'");
      assertThatThrownBy(() -> Environments.open(address, Map.of("train", "0-99999999")))
          .hasMessageContaining("there is no train task");
      assertThatThrownBy(() -> Environments.open(address, Map.of("timeout", "soon")))
          .hasMessageContaining("timeout 'soon'");
      assertThatThrownBy(() -> Environments.open(address, Map.of("rewards", "1")))
          .hasMessageContaining("rewards '1'");
      assertThatThrownBy(() -> Environments.open(address, Map.of("success", "2")))
          .hasMessageContaining("success '2'");
      assertThatThrownBy(() -> Environments.open("crafting:there", Map.of()))
          .hasMessageContaining("takes no address");
      assertThatThrownBy(() -> Environments.open("openenf:there", Map.of()))
          .hasMessageContaining("did you mean 'openenv'");
    }
  }
}
