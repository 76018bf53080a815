package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.serve.Description;
import dev.agoge.bridge.serve.Dialect;
import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.bridge.serve.Start;
import dev.agoge.bridge.serve.View;
import dev.agoge.bridge.wire.Json;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves an environment the way AgentGym's servers do, in both their dialects: sessions are known
 * by {@code id} below {@code /agentgym} and by {@code env_idx} below {@code /agentgym-b}.
 *
 * <p>AgentGym's evaluators take the reward of the last step as that of the episode; therefore
 * {@code reward} is the return so far here, and so is {@code score}.
 */
public final class AgentGymDialect implements Dialect {
  /** Below this, sessions are called {@code id}. */
  static final String A = "/agentgym";

  /** Below this, sessions are called {@code env_idx}. */
  static final String B = "/agentgym-b";

  @Override
  public String name() {
    return "agentgym";
  }

  @Override
  public Map<String, String> addresses() {
    return new TreeMap<>(
        Map.of("agentgym", "http://HOST" + A, "agentgym (env_idx)", "http://HOST" + B));
  }

  @Override
  public void install(JavalinConfig config, SessionTable sessions, Set<String> names) {
    var slots = new Slots(sessions);
    var items = new Items(sessions.environment());
    String name = sessions.environment().spec().id();
    var a = new Routes(config.routes, A, "id", slots);
    a.get("/", request -> "This is environment " + name + ".");
    a.post("/create", body -> created(slots, items, body));
    a.order("/reset", (session, body) -> reset(session, items.start(body, "id"), body));
    a.order("/step", (session, body) -> step(session, body, Fields.requiredText(body, "action")));
    a.ask("/available_actions", session -> session.view().observation().admissible());
    common(a, slots, sessions, "id");

    var b = new Routes(config.routes, B, "env_idx", slots);
    b.get("/", request -> "ok");
    b.post("/create", body -> slots.create());
    b.order("/reset", (session, body) -> resetB(session, items.start(body, "env_idx"), body));
    b.order("/step", (session, body) -> stepB(session, body));
    b.ask("/available_actions", AgentGymDialect::clickables);
    common(b, slots, sessions, "env_idx");
  }

  private static void common(Routes routes, Slots slots, SessionTable sessions, String idKey) {
    routes.get("/list_envs", request -> slots.numbers());
    routes.get("/metadata", request -> Description.of(sessions.environment()));
    routes.ask("/observation", session -> session.view().text());
    routes.ask("/detail", session -> detail(session.view()));
    routes.post("/close", body -> slots.close(Fields.requiredInteger(body, idKey)));
  }

  /** TextCraft's clients send what is to be made, and begin without a reset. */
  private static ObjectNode created(Slots slots, Items items, JsonNode body) {
    int id = slots.create();
    ObjectNode reply = Json.object().put("id", id);
    if (body.has("commands") || body.has("goal")) {
      View view = begun(slots, items, id);
      reply.put("observation", view.text()).put("done", view.done()).put("reward", 0.0);
    }
    return reply;
  }

  private static View begun(Slots slots, Items items, int id) {
    try {
      return slots.at(id).reset(items.at(Start.ANY, id % items.size()));
    } catch (Refusal failed) {
      slots.close(id); // its number is not told to anybody
      throw failed;
    }
  }

  private static ObjectNode reset(Session session, Start start, JsonNode body) {
    View view = session.reset(start);
    ObjectNode reply = state(view).put("deleted", false);
    reply.set("id", body.path("id"));
    return reply
        .put("task_name", view.task().family())
        .put("task_type", view.task().family())
        .put("task_description", "");
  }

  private static ObjectNode step(Session session, JsonNode body, String action) {
    try {
      return state(session.step(action));
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.ENDED) {
        JsonNode id = body.has("id") ? body.path("id") : body.path("env_idx");
        throw new Refusal(Refusal.Kind.ENDED, "The task with environment " + id + " has finished.");
      }
      throw refused;
    }
  }

  private static ObjectNode state(View view) {
    ObjectNode reply =
        Json.object()
            .put("observation", view.text())
            .put("reward", view.total())
            .put("score", view.total())
            .put("done", view.done());
    ObjectNode seen = view.json();
    for (String field : new String[] {"progress", "valid", "task", "player", "state_key"}) {
      reply.set(field, seen.path(field));
    }
    if (seen.has("rewards")) {
      reply.set("rewards", seen.path("rewards"));
    }
    reply.set("available_actions", seen.path("admissible"));
    return reply;
  }

  /** What the environments of this dialect answer depends on what they call the task's number. */
  private static Object resetB(Session session, Start start, JsonNode body) {
    View view = session.reset(start);
    if (body.has("session_id") || body.has("item_id")) {
      ArrayNode pair = Json.array();
      return pair.add(view.text()).addNull();
    }
    return body.has("idx") ? state(view) : view.text();
  }

  /** Clients of this dialect send what the model said; the action is what follows its label. */
  private static ObjectNode stepB(Session session, JsonNode body) {
    String said = Fields.requiredText(body, "action");
    int label = said.lastIndexOf("Action:");
    String action = label < 0 ? said : said.substring(label + "Action:".length()).strip();
    ObjectNode reply = step(session, body, action);
    reply.set("state", reply.path("observation"));
    return reply
        .put("terminated", reply.path("done").booleanValue())
        .put("truncated", false)
        .putNull("info");
  }

  /** As WebShop says it: whether there is a search bar, and the labels that can be clicked. */
  private static ObjectNode clickables(Session session) {
    List<String> actions = session.view().observation().admissible();
    boolean search = actions.stream().anyMatch(action -> action.startsWith("search["));
    ObjectNode reply = Json.object().put("has_search_bar", search);
    reply.set(
        "clickables",
        Json.texts(
            actions.stream()
                .filter(action -> !action.startsWith("search["))
                .map(action -> action.replaceFirst("^click\\[(.*)]$", "$1"))
                .toList()));
    return reply;
  }

  private static ObjectNode detail(View view) {
    return view.json()
        .put("split", view.task().split().label())
        .put("family", view.task().family())
        .put("steps", view.steps())
        .put("score", view.total())
        .put("done", view.done());
  }
}
