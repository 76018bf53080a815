package dev.agoge.bridge.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.bridge.serve.Adder;
import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class McpServerTest {
  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",
       "capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\
      """;

  private final Served served = Served.of(new Adder(), 2);
  private final Raw raw = new Raw(served);

  @AfterEach
  void stop() {
    raw.close();
    served.close();
  }

  private Raw.Answer send(String session, String method, String params) {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    return post(session, body);
  }

  private Raw.Answer post(String session, String body) {
    return session.isEmpty()
        ? raw.post(
            "/mcp",
            body,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, text/event-stream")
        : raw.post(
            "/mcp",
            body,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json, text/event-stream",
            "Mcp-Session-Id",
            session);
  }

  private Raw.Answer greet() {
    return post("", GREETING);
  }

  private String session() {
    Raw.Answer greeted = greet();
    String id = greeted.headers().getOrDefault("mcp-session-id", List.of("")).getFirst();
    assertThat(id).isNotEmpty();
    assertThat(result(greeted).path("protocolVersion").asString()).isEqualTo("2025-11-25");
    post(id, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return id;
  }

  /** The result in a reply, which may be JSON or an event with JSON. */
  private static JsonNode result(Raw.Answer answer) {
    String text = answer.text();
    int data = text.indexOf("data:");
    return Json.read(data < 0 ? text : text.substring(data + 5).strip()).path("result");
  }

  private JsonNode call(String session, String tool, String arguments) {
    return result(
        send(session, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}"));
  }

  @Test
  void eachSessionPlaysItsOwnEpisode() {
    String one = session();
    String two = session();
    assertThat(result(send(one, "tools/list", "{}")).path("tools").size()).isEqualTo(3);
    assertThat(call(one, "add", "{\"n\":1}").path("isError").booleanValue()).isTrue();
    call(one, "reset", "{}");
    call(two, "reset", "{\"split\":\"held-out\",\"index\":0}");
    call(one, "add", "{\"n\":4}");
    JsonNode last = call(one, "add", "{\"n\":1}");
    assertThat(last.path("structuredContent").path("done").booleanValue()).isTrue();
    assertThat(last.path("structuredContent").path("reward").asDouble()).isOne();
    assertThat(last.path("content").path(0).path("text").asString()).isEqualTo("added; sum 5");
    JsonNode other = call(two, "observe", "{}").path("structuredContent");
    assertThat(other.path("text").asString()).isEqualTo("reach 5; sum 0");
    assertThat(other.path("task").asString()).isEqualTo("held-out-0");
    JsonNode wrong = call(two, "add", "{\"n\":\"x\"}").path("structuredContent");
    assertThat(wrong.path("valid").booleanValue()).isFalse();
    assertThat(call(one, "add", "{\"n\":1}").path("isError").booleanValue()).isTrue();
    assertThat(call(one, "reset", "{\"index\":7}").path("isError").booleanValue()).isTrue();
    assertThat(call(one, "reset", "{\"seed\":\"x\"}").path("isError").booleanValue()).isTrue();
  }

  @Test
  void aThirdOfTwoIsRefusedUntilOneLeaves() {
    String one = session();
    session();
    Raw.Answer full = greet();
    assertThat(full.status()).isEqualTo(200);
    assertThat(full.json().path("error").path("message").asString()).startsWith("CAPACITY_REACHED");
    raw.send(
        HttpRequest.newBuilder(URI.create("http://" + served.address() + "/mcp"))
            .header("Mcp-Session-Id", one)
            .DELETE());
    assertThat(served.sessions().active()).isOne();
    session();
  }

  @Test
  void theIdleMustGreetAgain() {
    String one = session();
    call(one, "reset", "{}");
    served.pass(Duration.ofMinutes(6));
    assertThat(served.sessions().active()).isZero();
    assertThat(send(one, "tools/list", "{}").status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidAndNeverWith500() {
    assertThat(send("", "tools/list", "{}").status()).isEqualTo(400);
    assertThat(send("nobody", "tools/list", "{}").status()).isEqualTo(404);
    String one = session();
    assertThat(post(one, "{half").status()).isEqualTo(400);
    assertThat(post(one, "x".repeat(1 << 20)).status()).isEqualTo(413);
    assertThat(post(one, "[]").status()).isBetween(400, 499);
    assertThat(post(one, "3").status()).isBetween(400, 499);
    assertThat(post(one, "{\"jsonrpc\":\"2.0\"}").status()).isBetween(400, 499);
    assertThat(post("", "{\"method\":\"initialize\"}").status()).isBetween(400, 499);
    assertThat(send(one, "tools/call", "{\"name\":\"sing\"}").text()).contains("error");
    assertThat(send(one, "sing", "{}").text()).contains("-32601");
    assertThat(served.sessions().active()).isOne();
    raw.send(
        HttpRequest.newBuilder(URI.create("http://" + served.address() + "/mcp"))
            .header("Mcp-Session-Id", "nobody")
            .DELETE());
    assertThat(call(one, "reset", "{}").path("isError").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":3}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"add\",\"arguments\":3}}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"initialize\",\"params\":{}}"
      })
  void whatHasNotTheFormOfAMessageIsRefusedInALine(String message) {
    for (String session : List.of("", session())) {
      Raw.Answer answer = post(session, message);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("jsonrpc").asString()).isEqualTo("2.0");
      String said = answer.json().path("error").path("message").asString();
      assertThat(said).isNotBlank().hasSizeLessThan(120).doesNotContain("Exception", "java");
    }
    assertThat(served.sessions().active()).isOne();
  }

  @Test
  void whoTakesNoEventStreamsIsToldToInALine() {
    Raw.Answer answer =
        raw.post(
            "/mcp", GREETING, "Content-Type", "application/json", "Accept", "application/json");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("id").asInt()).isOne();
    assertThat(answer.json().path("error").path("message").asString())
        .startsWith("text/event-stream required in Accept header");
    assertThat(served.sessions().active()).isZero();
  }

  @Test
  void whoOffersHttp2IsAnsweredByMcpAllTheSame() {
    try (HttpClient offering = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + served.address() + "/mcp"))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json, text/event-stream")
              .POST(HttpRequest.BodyPublishers.ofString(GREETING))
              .build();
      HttpResponse<String> answer =
          offering.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
      assertThat(answer.headers().firstValue("Mcp-Session-Id")).isPresent();
    }
  }

  @Test
  void aSessionBeginsOnce() {
    String one = session();
    assertThat(post(one, GREETING).status()).isEqualTo(400);
    assertThat(served.sessions().active()).isOne();
  }

  @Test
  void ourToolsArePlayedFromElsewhere() {
    try (Environment remote =
            Environments.open("mcp:http://" + served.address() + "/mcp", Map.of());
        Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
      assertThat(remote.spec().id()).isEqualTo("mcp-adder-v1");
      assertThat(remote.tools()).extracting("name").containsExactly("add");
      assertThat(episode.observation().text()).isEqualTo("reach 5; sum 0");
      assertThat(episode.step(new Action("{\"name\":\"finish\"}")).valid()).isFalse();
      episode.step(new Action(Adder.add(2)));
      assertThat(episode.progress()).isEqualTo(0.4);
      assertThat(episode.step(new Action(Adder.add(3))).reward()).isOne();
      assertThat(episode.ended()).isTrue();
    }
    served.untilActive(0);
  }
}
