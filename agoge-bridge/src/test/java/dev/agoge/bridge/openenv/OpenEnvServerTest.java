package dev.agoge.bridge.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.bridge.serve.Adder;
import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.bridge.wire.Json;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenEnvServerTest {
  private final Served served = Served.crafting();
  private final Raw raw = new Raw(served);

  @AfterEach
  void stop() {
    raw.close();
    served.close();
  }

  private static String code(JsonNode error) {
    assertThat(error.path("type").asString()).isEqualTo("error");
    assertThat(error.path("data").path("message").asString()).isNotBlank();
    return error.path("data").path("code").asString();
  }

  private static String step(String action) {
    return Json.write(OpenEnvEnvironment.message("step", Json.object().put("action", action)));
  }

  @Test
  void aResetShowsTheTaskAndWhatCanBeDone() {
    try (Raw.Line line = raw.line()) {
      JsonNode reply =
          line.ask("{\"type\":\"reset\",\"data\":{\"seed\":42,\"episode_id\":\"e1\"}}");
      assertThat(reply.path("type").asString()).isEqualTo("observation");
      JsonNode data = reply.path("data");
      assertThat(data.path("reward").isNull()).isTrue();
      assertThat(data.path("done").booleanValue()).isFalse();
      JsonNode seen = data.path("observation");
      assertThat(seen.path("text").asString()).contains("goal: ");
      assertThat(seen.path("admissible").size()).isPositive();
      assertThat(seen.path("progress").asDouble()).isZero();
      assertThat(seen.path("valid").booleanValue()).isTrue();
      assertThat(line.ask("{\"type\":\"state\"}").path("data").path("episode_id").asString())
          .isEqualTo("e1");
    }
  }

  @Test
  void theSameSeedGivesTheSameEpisodeAndATaskCanBeNamed() {
    try (Raw.Line line = raw.line()) {
      String reset = "{\"type\":\"reset\",\"data\":{\"seed\":7}}";
      JsonNode seen = line.ask(reset).path("data");
      assertThat(line.ask(reset).path("data")).isEqualTo(seen);
      String task = seen.path("observation").path("task").asString();
      assertThat(
              line.ask("{\"type\":\"reset\",\"data\":{\"task\":\"" + task + "\"}}")
                  .path("data")
                  .path("observation")
                  .path("text"))
          .isEqualTo(seen.path("observation").path("text"));
      assertThat(
              line.ask(
                      "{\"type\":\"reset\",\"data\":{\"split\":\"held-out\",\"index\":3,\"foo\":1}}")
                  .path("data")
                  .path("observation")
                  .path("task")
                  .asString())
          .startsWith("held-out");
    }
  }

  @Test
  void everyMistakeHasItsCodeAndTheSessionGoesOn() {
    try (Raw.Line line = raw.line()) {
      assertThat(code(line.ask(step("look")))).isEqualTo("EXECUTION_ERROR");
      assertThat(code(line.ask("{half"))).isEqualTo("INVALID_JSON");
      assertThat(code(line.ask(""))).isEqualTo("INVALID_JSON");
      assertThat(code(line.ask("[".repeat(5000)))).isEqualTo("INVALID_JSON");
      assertThat(code(line.ask("[1]"))).isEqualTo("UNKNOWN_TYPE");
      assertThat(code(line.ask("{\"type\":\"dance\"}"))).isEqualTo("UNKNOWN_TYPE");
      assertThat(code(line.ask("{\"type\":\"step\"}"))).isEqualTo("VALIDATION_ERROR");
      assertThat(code(line.ask("{\"type\":\"step\",\"data\":{}}"))).isEqualTo("VALIDATION_ERROR");
      assertThat(code(line.ask("{\"type\":\"step\",\"data\":{\"action\":3}}")))
          .isEqualTo("VALIDATION_ERROR");
      JsonNode extra =
          line.ask("{\"type\":\"step\",\"data\":{\"action\":\"a\",\"metadata\":{},\"x\":1}}");
      assertThat(code(extra)).isEqualTo("VALIDATION_ERROR");
      assertThat(extra.path("data").path("errors").path(0).path("type").asString())
          .isEqualTo("extra_forbidden");
      assertThat(code(line.ask("{\"type\":\"reset\",\"data\":{\"seed\":\"x\"}}")))
          .isEqualTo("VALIDATION_ERROR");
      assertThat(code(line.ask("{\"type\":\"reset\",\"data\":{\"index\":99999999}}")))
          .isEqualTo("EXECUTION_ERROR");
      assertThat(code(line.ask("{\"type\":\"reset\",\"data\":{\"split\":\"trian\"}}")))
          .isEqualTo("EXECUTION_ERROR");
      assertThat(code(line.ask("{\"type\":\"reset\",\"data\":{\"task\":\"no-such\"}}")))
          .isEqualTo("EXECUTION_ERROR");
      line.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
      assertThat(code(Json.read(line.take()))).isEqualTo("INVALID_JSON");
      assertThat(line.ask("{\"type\":\"state\"}").path("data").path("step_count").asInt()).isZero();
    }
  }

  @Test
  void aMegabyteOfTextIsRefusedAndTheSessionGoesOn() {
    try (Raw.Line line = raw.line()) {
      line.ask("{\"type\":\"reset\"}");
      assertThat(code(line.ask(step("x".repeat(1 << 20))))).isEqualTo("VALIDATION_ERROR");
      JsonNode reply = line.ask(step("x".repeat(200_000)));
      assertThat(reply.path("data").path("observation").path("valid").booleanValue()).isFalse();
    }
  }

  @Test
  void aMessageThatNeverEndsClosesTheSocketAndFreesItsPlace() {
    Raw.Line line = raw.line();
    for (int i = 0; i < 80 && !line.socket().isOutputClosed(); i++) {
      line.socket()
          .sendText("x".repeat(1 << 16), false)
          .exceptionally(gone -> line.socket())
          .join();
    }
    assertThat(line.take()).startsWith("closed");
    served.untilActive(0);
  }

  @Test
  void aStepAfterTheEndIsAnErrorAndAResetBeginsAnew() {
    try (Served adding = Served.of(new Adder(), 5);
        Raw client = new Raw(adding);
        Raw.Line line = client.line()) {
      line.ask("{\"type\":\"reset\"}");
      assertThat(line.ask(step(Adder.add(5))).path("data").path("done").booleanValue()).isTrue();
      assertThat(code(line.ask(step(Adder.add(1))))).isEqualTo("EXECUTION_ERROR");
      assertThat(line.ask("{\"type\":\"reset\"}").path("data").path("done").booleanValue())
          .isFalse();
    }
  }

  @Test
  void toolsAreListedAndCalled() {
    try (Served adding = Served.of(new Adder(), 5);
        Raw client = new Raw(adding);
        Raw.Line line = client.line()) {
      line.ask("{\"type\":\"reset\"}");
      JsonNode list = line.ask("{\"type\":\"step\",\"data\":{\"type\":\"list_tools\"}}");
      JsonNode tool = list.path("data").path("observation").path("tools").path(0);
      assertThat(tool.path("name").asString()).isEqualTo("add");
      assertThat(tool.path("input_schema").path("properties").has("n")).isTrue();
      JsonNode called = line.ask(call("add", "{\"n\":2}")).path("data").path("observation");
      assertThat(called.path("error").isNull()).isTrue();
      assertThat(called.path("result").path("content").path(0).path("text").asString())
          .isEqualTo("added; sum 2");
      JsonNode wrong = line.ask(call("add", "{\"m\":2}")).path("data").path("observation");
      assertThat(wrong.path("error").path("error_type").asString()).isEqualTo("invalid_args");
      assertThat(code(line.ask(call("add", "3")))).isEqualTo("VALIDATION_ERROR");
      assertThat(code(line.ask("{\"type\":\"step\",\"data\":{\"type\":\"sing\"}}")))
          .isEqualTo("VALIDATION_ERROR");
      JsonNode rpc =
          line.ask(
              "{\"type\":\"mcp\",\"data\":{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\","
                  + "\"params\":{\"name\":\"add\",\"arguments\":{\"n\":3}}}}");
      assertThat(rpc.path("data").path("id").asInt()).isEqualTo(9);
      assertThat(rpc.path("data").path("result").path("structuredContent").path("done").asBoolean())
          .isTrue();
    }
  }

  private static String call(String tool, String arguments) {
    return "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}";
  }

  @Test
  void whoSaysCloseIsClosed() {
    Raw.Line line = raw.line();
    line.say("{\"type\":\"close\"}");
    assertThat(line.take()).isEqualTo("closed 1000");
    served.untilActive(0);
  }

  @Test
  void httpTellsWhatIsServed() {
    assertThat(raw.get("/health").json().path("status").asString()).isEqualTo("healthy");
    assertThat(raw.get("/metadata").json().path("name").asString()).isEqualTo("crafting");
    JsonNode schema = raw.get("/schema").json();
    assertThat(schema.path("action").path("additionalProperties").booleanValue()).isFalse();
    assertThat(schema.path("observation").path("properties").has("admissible")).isTrue();
    assertThat(raw.get("/state").json().path("step_count").asInt()).isZero();
    assertThat(raw.get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void httpIsStatelessAsItIsThere() {
    JsonNode begun = raw.post("/reset", "{\"seed\":4}").json();
    String action = begun.path("observation").path("admissible").path(0).asString();
    Raw.Answer step = raw.post("/step", "{\"seed\":4,\"action\":{\"action\":\"" + action + "\"}}");
    assertThat(step.status()).isEqualTo(200);
    assertThat(step.json().path("observation").path("valid").booleanValue()).isTrue();
    assertThat(raw.get("/state").json().path("step_count").asInt()).isZero();
    assertThat(served.sessions().active()).isZero();
  }

  @Test
  void httpMistakesAre422AndNever500() {
    for (String body :
        new String[] {
          "",
          "{",
          "[]",
          "3",
          "{\"action\":3}",
          "{\"action\":{}}",
          "{\"action\":{\"action\":null}}",
          "{\"action\":{\"action\":\"x\",\"y\":1}}",
          "{\"action\":{\"action\":\"x\"},\"seed\":\"s\"}",
          "{\"action\":{\"action\":\"x\"},\"index\":-1}"
        }) {
      Raw.Answer answer = raw.post("/step", body);
      assertThat(answer.status()).as(body).isEqualTo(422);
      assertThat(answer.json().path("detail").path(0).has("loc")).isTrue();
    }
    assertThat(raw.post("/step", "x".repeat(1 << 20)).status()).isEqualTo(413);
    assertThat(raw.post("/mcp", "x".repeat(1 << 20)).status()).isEqualTo(413);
    for (String path : List.of("/step", "/mcp", "/agentgym/step")) {
      assertThat(raw.post(path, "x".repeat(10 << 20)).status()).as(path).isEqualTo(413);
    }
  }

  @Test
  void jsonRpcWithoutAHandshakeHasSessionsOfItsOwn() {
    try (Served adding = Served.in(List.of("openenv"), new Adder(), 5);
        Raw client = new Raw(adding)) {
      String id =
          rpc(client, "openenv/session/create", "{}").path("result").path("session_id").asString();
      String add = "{\"name\":\"add\",\"arguments\":{\"n\":2},\"session_id\":\"" + id + "\"}";
      rpc(client, "tools/call", add);
      assertThat(
              rpc(client, "tools/call", add)
                  .path("result")
                  .path("content")
                  .path(0)
                  .path("text")
                  .asString())
          .isEqualTo("added; sum 4");
      assertThat(rpc(client, "tools/list", "{}").path("result").path("tools").size()).isOne();
      rpc(client, "openenv/session/close", "{\"session_id\":\"" + id + "\"}");
      assertThat(adding.sessions().active()).isZero();
      assertThat(rpc(client, "tools/call", add).path("error").path("code").asInt())
          .isEqualTo(-32602);
      assertThat(rpc(client, "sing", "{}").path("error").path("code").asInt()).isEqualTo(-32601);
      assertThat(client.post("/mcp", "{").json().path("error").path("code").asInt())
          .isEqualTo(-32700);
      assertThat(client.post("/mcp", "[]").json().path("error").path("code").asInt())
          .isEqualTo(-32600);
    }
  }

  private static JsonNode rpc(Raw client, String method, String params) {
    return client
        .post(
            "/mcp",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}")
        .json();
  }

  @Test
  void aPageOfAnotherSiteMayNotPlay() {
    Raw.Answer answer = raw.post("/reset", "{}", "Origin", "http://elsewhere.example");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(raw.post("/reset", "{}", "Origin", "http://" + served.address()).status())
        .isEqualTo(200);
  }
}
