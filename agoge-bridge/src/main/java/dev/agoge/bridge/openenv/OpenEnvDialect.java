package dev.agoge.bridge.openenv;

import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.Description;
import dev.agoge.bridge.serve.Dialect;
import dev.agoge.bridge.serve.FieldError;
import dev.agoge.bridge.serve.Http;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.bridge.wire.Json;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Serves an environment the way OpenEnv does. An episode lives on a socket at {@code /ws}. {@code
 * POST /reset} and {@code /step} are stateless there and here: each call begins an episode of its
 * own and forgets it.
 */
public final class OpenEnvDialect implements Dialect {

  @Override
  public String name() {
    return "openenv";
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of("openenv", "ws://HOST/ws");
  }

  @Override
  public void install(JavalinConfig config, SessionTable sessions, Set<String> names) {
    var replies = new Replies(sessions.environment());
    var rpc = new JsonRpc(sessions);
    RoutesConfig routes = config.routes;
    routes.ws("/ws", new Sockets(sessions, s -> new Conversation(s, replies, rpc)::answer)::on);
    routes.ws("/mcp", new Sockets(sessions, s -> m -> Optional.of(rpc.answer(m, s)))::on);
    routes.post("/mcp", guarded(request -> request.result(rpc.answer(Http.text(request)))));
    routes.get("/health", request -> Http.reply(request, 200, Map.of("status", "healthy")));
    routes.get(
        "/metadata", request -> Http.reply(request, 200, Description.of(sessions.environment())));
    routes.get("/schema", r -> Http.reply(r, 200, Schemas.all(replies.hasTools())));
    routes.get("/state", request -> Http.reply(request, 200, Replies.stateBeforeReset()));
    routes.post("/reset", guarded(request -> reset(request, sessions, replies)));
    routes.post("/step", guarded(request -> step(request, sessions, replies)));
  }

  private static void reset(Context request, SessionTable sessions, Replies replies) {
    JsonNode body = Http.body(request);
    try (Session passing = sessions.passing()) {
      Http.reply(request, 200, replies.reset(passing, body));
    }
  }

  /** Begins the episode that the fields beside the action name, and takes one step in it. */
  private static void step(Context request, SessionTable sessions, Replies replies) {
    JsonNode body = Http.body(request);
    JsonNode action = body.path("action");
    if (action.isMissingNode()) {
      throw new BadBodyException(FieldError.missing(body, "action"));
    }
    if (!action.isObject()) {
      throw new BadBodyException(FieldError.notA("dict", action, "action"));
    }
    try (Session passing = sessions.passing()) {
      replies.reset(passing, body);
      Http.reply(request, 200, replies.step(passing, action));
    }
  }

  /** Words what a client got wrong; there is no status 500. */
  private static Handler guarded(Handler handler) {
    return request -> {
      request.contentType("application/json");
      try {
        handler.handle(request);
      } catch (BadBodyException e) {
        Http.reply(request, 422, e.detail());
      } catch (Http.TooLongException e) {
        Http.reply(request, 413, Map.of("detail", Http.tooLong()));
      } catch (Refusal refused) {
        var error =
            new FieldError(
                refused.kind().name().toLowerCase(Locale.ROOT),
                List.of(),
                refused.text(),
                Json.object());
        Http.reply(request, 422, new BadBodyException(error).detail());
      }
    };
  }
}
