package dev.agoge.bridge.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sessions are limited in number, age and idleness, and do not see each other. */
class SessionsTest {
  private static final String RESET = "{\"type\":\"reset\",\"data\":{\"seed\":1}}";

  @Test
  void oneTooManyIsToldSoAndMayComeWhenAnotherLeaves() {
    try (Served served = Served.of(Environments.open("crafting", Map.of()), 2);
        Raw raw = new Raw(served)) {
      Raw.Line first = raw.line();
      Raw.Line second = raw.line();
      first.ask(RESET);
      second.ask(RESET);
      Raw.Line third = raw.line();
      JsonNode told = Json.read(third.take()).path("data");
      assertThat(told.path("code").asString()).isEqualTo("CAPACITY_REACHED");
      assertThat(told.path("active_sessions").asInt()).isEqualTo(2);
      assertThat(told.path("max_sessions").asInt()).isEqualTo(2);
      assertThat(third.take()).isEqualTo("closed 1013");
      assertThat(raw.post("/agentgym/create", "").text()).contains("error").contains("2 sessions");
      assertThat(raw.post("/agentgym-b/create", "").status()).isEqualTo(200);
      first.close(); // without a word
      served.untilActive(1);
      assertThat(raw.line().ask(RESET).path("type").asString()).isEqualTo("observation");
    }
  }

  @Test
  void whoVanishesFreesItsPlace() {
    try (Served served = Served.crafting();
        Raw raw = new Raw(served)) {
      List<Raw.Line> lines = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        lines.add(raw.line());
        lines.getLast().ask(RESET);
      }
      assertThat(served.sessions().active()).isEqualTo(20);
      lines.forEach(Raw.Line::close);
      served.untilActive(0);
    }
  }

  @Test
  void whoNeverReadsIsCutOff() {
    try (Served served = Served.crafting();
        HttpClient client = HttpClient.newHttpClient()) {
      WebSocket deaf =
          client
              .newWebSocketBuilder()
              .buildAsync(
                  URI.create("ws://" + served.address() + "/ws"),
                  new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket socket) {} // asks for nothing
                  })
              .join();
      served.untilActive(1);
      String echoed =
          "{\"type\":\"mcp\",\"data\":{\"id\":\""
              + "x".repeat(100_000)
              + "\",\"method\":\"tools/list\"}}";
      for (int i = 0; i < 10_000 && served.sessions().active() > 0; i++) {
        deaf.sendText(echoed, true).exceptionally(gone -> deaf).join();
      }
      served.untilActive(0);
      deaf.abort();
    }
  }

  @Test
  void theIdleAndTheOldAreClosedInEveryDialect() {
    try (Served served = Served.crafting();
        Raw raw = new Raw(served);
        Raw.Line line = raw.line()) {
      line.ask(RESET);
      assertThat(raw.post("/agentgym/create", "").json().path("id").asInt()).isZero();
      raw.post("/agentgym/reset", "{\"id\":0,\"data_idx\":0}");
      served.pass(Duration.ofMinutes(4));
      line.ask("{\"type\":\"state\"}");
      served.pass(Duration.ofMinutes(4)); // idle for five minutes is too long: only one was
      assertThat(raw.post("/agentgym/step", "{\"id\":0,\"action\":\"look\"}").text())
          .contains("The id 0 is not valid.");
      assertThat(line.ask("{\"type\":\"state\"}").path("type").asString()).isEqualTo("state");
      for (int i = 0; i < 12; i++) {
        served.pass(Duration.ofMinutes(4));
        line.say("{\"type\":\"state\"}");
        line.take();
      }
      served.pass(Duration.ofMinutes(4)); // an hour
      assertThat(Json.read(line.take()).path("data").path("code").asString())
          .isEqualTo("SESSION_ERROR");
      assertThat(line.take()).isEqualTo("closed 1001");
      assertThat(served.sessions().active()).isZero();
    }
  }

  @Test
  void twoHundredAtOncePlayAsIfAlone() throws ExecutionException, InterruptedException {
    try (Served served = Served.crafting();
        Environment remote = Environments.open("openenv:ws://" + served.address(), Map.of());
        Environment local = Environments.open("crafting", Map.of("depth", "1"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Episode> open = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        open.add(remote.start(remote.tasks(Split.TRAIN).get(i), i));
      }
      assertThat(served.sessions().active()).isEqualTo(200);
      List<Future<List<String>>> played = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        played.add(threads.submit(() -> play(open.get(number), number)));
      }
      for (int i = 0; i < 200; i++) {
        Task task = local.tasks(Split.TRAIN).get(i);
        assertThat(played.get(i).get()).isEqualTo(play(local.start(task, i), i));
      }
      served.untilActive(0);
    }
  }

  private static List<String> play(Episode episode, int seed) {
    var random = new SplittableRandom(seed);
    List<String> seen = new ArrayList<>();
    try (episode) {
      for (int step = 0; step < 15 && !episode.ended(); step++) {
        Observation observation = episode.observation();
        seen.add(observation.text());
        List<String> actions = observation.admissible();
        seen.add(
            ""
                + episode.step(new Action(actions.get(random.nextInt(actions.size())))).reward()
                + episode.progress());
      }
    }
    return seen;
  }
}
