package dev.agoge.bridge.agentgym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.bridge.serve.Adder;
import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.bridge.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgentGymServerTest {
  private final Served served = Served.of(new Adder(), 3);
  private final Raw raw = new Raw(served);

  @AfterEach
  void stop() {
    raw.close();
    served.close();
  }

  private JsonNode a(String path, String body) {
    Raw.Answer answer = raw.post("/agentgym" + path, body);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode b(String path, String body) {
    Raw.Answer answer = raw.post("/agentgym-b" + path, body);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private static String act(String idKey, int id, String action) {
    return Json.write(Json.object().put(idKey, id).put("action", action).put("unknown", 1));
  }

  @Test
  void anEpisodeInTheDialectOfId() {
    assertThat(raw.get("/agentgym").json().stringValue())
        .isEqualTo("This is environment adder-v1.");
    assertThat(a("/create", "")).isEqualTo(Json.read("{\"id\":0}"));
    JsonNode begun = a("/reset", "{\"id\":0,\"data_idx\":2,\"world_type\":\"Text\"}");
    assertThat(begun.path("observation").asString()).isEqualTo("reach 5; sum 0");
    assertThat(begun.path("task").asString()).isEqualTo("held-out-0");
    assertThat(begun.path("done").booleanValue()).isFalse();
    assertThat(begun.path("available_actions").size()).isEqualTo(2);
    JsonNode step = a("/step", act("id", 0, Adder.add(2)));
    assertThat(step.path("observation").asString()).isEqualTo("added; sum 2");
    assertThat(step.path("progress").asDouble()).isEqualTo(0.4);
    assertThat(raw.get("/agentgym/observation?id=0").json().stringValue())
        .isEqualTo("added; sum 2");
    assertThat(raw.get("/agentgym/available_actions?id=0").json().size()).isEqualTo(2);
    assertThat(raw.get("/agentgym/detail?id=0").json().path("steps").asInt()).isOne();
    JsonNode last = a("/step", act("id", 0, Adder.add(3)));
    assertThat(last.path("done").booleanValue()).isTrue();
    assertThat(last.path("reward").asDouble()).isOne();
    assertThat(last.path("score").asDouble()).isOne();
    assertThat(a("/step", act("id", 0, Adder.add(3))).path("error").asString())
        .isEqualTo("The task with environment 0 has finished.");
    assertThat(a("/close", "{\"id\":0}").booleanValue()).isTrue();
    assertThat(a("/close", "{\"id\":0}").booleanValue()).isFalse();
    assertThat(served.sessions().active()).isZero();
  }

  @Test
  void whoCreatesWithAGoalBeginsAtOnce() {
    JsonNode created = a("/create", "{\"minecraft_dir\":\"x\",\"commands\":null,\"goal\":null}");
    assertThat(created.path("observation").asString()).isEqualTo("reach 5; sum 0");
    assertThat(a("/step", act("id", 0, Adder.add(1))).path("done").booleanValue()).isFalse();
  }

  @Test
  void anEpisodeInTheDialectOfEnvIdx() {
    assertThat(raw.get("/agentgym-b/").json().stringValue()).isEqualTo("ok");
    assertThat(b("/create", "{\"id\":5}").intValue()).isZero();
    assertThat(raw.get("/agentgym-b/list_envs").json()).isEqualTo(Json.read("[0]"));
    assertThat(b("/reset", "{\"env_idx\":0,\"session_id\":1}"))
        .isEqualTo(Json.read("[\"reach 5; sum 0\",null]"));
    assertThat(b("/reset", "{\"env_idx\":0,\"id\":1}").stringValue()).isEqualTo("reach 5; sum 0");
    JsonNode step = b("/step", act("env_idx", 0, "Thought:\nI add.\n\nAction:\n" + Adder.add(4)));
    assertThat(step.path("state").asString()).isEqualTo("added; sum 4");
    assertThat(step.path("info").isNull()).isTrue();
    assertThat(raw.get("/agentgym-b/available_actions?env_idx=0").json().path("clickables").size())
        .isEqualTo(2);
    assertThat(b("/step", act("env_idx", 0, Adder.add(1))).path("reward").asDouble()).isOne();
    assertThat(b("/close", "{\"env_idx\":0}").booleanValue()).isTrue();
  }

  @Test
  void whatIsWrongIsSaidInItsManner() {
    assertThat(a("/step", act("id", 9, "x")).path("error").asString())
        .isEqualTo("The id 9 is not valid.");
    a("/create", "");
    assertThat(a("/step", act("id", 0, "x")).path("error").asString()).contains("reset first");
    assertThat(a("/reset", "{\"id\":0,\"data_idx\":77}").path("error").asString())
        .isEqualTo("There is no task 77; there are 3, from 0.");
    for (String body :
        List.of("{", "[]", "3", "{}", "{\"id\":\"x\"}", "{\"id\":0}", "{\"id\":1e99}")) {
      Raw.Answer answer = raw.post("/agentgym/step", body);
      assertThat(answer.status()).as(body).isEqualTo(422);
      assertThat(answer.json().path("detail").path(0).has("msg")).isTrue();
    }
    assertThat(raw.get("/agentgym/observation").status()).isEqualTo(422);
    assertThat(
            raw.get("/agentgym/observation?id=x")
                .json()
                .path("detail")
                .path(0)
                .path("type")
                .asString())
        .isEqualTo("int_parsing");
    assertThat(raw.get("/agentgym/observation?id=99999999999").status()).isEqualTo(422);
    assertThat(raw.post("/agentgym/step", "x".repeat(1 << 20)).status()).isEqualTo(413);
    assertThat(a("/create", "").path("id").asInt()).isOne();
    assertThat(a("/create", "").path("id").asInt()).isEqualTo(2);
    assertThat(a("/create", "").path("error").asString()).contains("all 3 sessions are taken");
  }

  @Test
  void manyAtOneSessionWaitForEachOther() throws ExecutionException, InterruptedException {
    a("/create", "");
    a("/reset", "{\"id\":0,\"data_idx\":0}");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(threads.submit(() -> a("/step", act("id", 0, Adder.add(1)))));
      }
      int done = 0;
      for (Future<JsonNode> answer : answers) {
        done += answer.get().path("reward").asDouble() == 1 ? 1 : 0;
      }
      assertThat(done).isOne(); // the fifth; those after it are told that the task has finished
    }
  }
}
