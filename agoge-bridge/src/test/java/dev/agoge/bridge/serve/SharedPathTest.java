package dev.agoge.bridge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MCP and OpenEnv both have a JSON-RPC at {@code /mcp}; each answers what is its own. */
class SharedPathTest {
  private static final List<String> BOTH = List.of("openenv", "mcp");
  private static final int PARSE_ERROR = -32700;
  private static final int NO_METHOD = -32601;
  private static final int INVALID = -32600;
  private static final int NO_SESSION = -32000;

  private static String call(String method) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":{}}";
  }

  private static Raw.Answer post(List<String> protocols, String body, String... headers) {
    try (Served served = Served.in(protocols, new Adder(), 5);
        Raw raw = new Raw(served)) {
      return raw.post("/mcp", body, headers);
    }
  }

  private static int code(Raw.Answer answer) {
    assertThat(answer.json().path("jsonrpc").asString()).isEqualTo("2.0");
    assertThat(answer.json().path("error").path("message").asString()).isNotBlank();
    return answer.json().path("error").path("code").asInt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{half", "", "[]", "3", "{}", "{\"method\":\"sing\"}"})
  void garbageIsAnsweredByMcpWhereverItIsServed(String garbage) {
    Raw.Answer alone = post(List.of("mcp"), garbage);
    assertThat(post(BOTH, garbage).json()).isEqualTo(alone.json());
    assertThat(alone.status()).isEqualTo(400);
    assertThat(code(alone)).isIn(PARSE_ERROR, INVALID);
  }

  @Test
  void halfAMessageIsAnsweredInMcpsForm() throws IOException {
    try (Served served = Served.in(List.of("mcp"), new Adder(), 5);
        var socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
      String half = "POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n{\"json";
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"jsonrpc\"", "half a message");
    }
  }

  @Test
  void openEnvAnswersItsOwnMethodsBesideMcp() {
    assertThat(post(BOTH, call("tools/list")).json().path("result").path("tools").size()).isOne();
    assertThat(post(BOTH, call("openenv/session/create")).json().path("result").has("session_id"))
        .isTrue();
    assertThat(post(BOTH, call("openenv/session/create"), "Accept", "text/event-stream").status())
        .isEqualTo(200);
  }

  @Test
  void whoTakesEventStreamsSpeaksMcp() {
    Raw.Answer answer =
        post(BOTH, call("tools/list"), "Accept", "application/json, text/event-stream");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo(NO_SESSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools/list", "openenv/session/create", "openenv/session/close"})
  void mcpAloneKnowsNothingOfOpenEnv(String method) {
    Raw.Answer answer = post(List.of("mcp"), call(method));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo(NO_SESSION);
  }

  @Test
  void openEnvAloneKnowsNothingOfMcp() {
    assertThat(code(post(List.of("openenv"), call("initialize")))).isEqualTo(NO_METHOD);
    assertThat(code(post(List.of("openenv"), "{half"))).isEqualTo(PARSE_ERROR);
    assertThat(code(post(List.of("openenv"), "[]"))).isEqualTo(INVALID);
  }
}
