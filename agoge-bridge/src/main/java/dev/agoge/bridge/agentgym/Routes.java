package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.serve.BadBodyException;
import dev.agoge.bridge.serve.FieldError;
import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.serve.Http;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Routes below a prefix, with AgentGym's way of saying what went wrong. */
final class Routes {
  private final RoutesConfig routes;
  private final String prefix;
  private final String idKey;
  private final Slots slots;

  /**
   * Routes of one dialect.
   *
   * @param idKey what the session's number is called
   */
  Routes(RoutesConfig routes, String prefix, String idKey, Slots slots) {
    this.routes = routes;
    this.prefix = prefix;
    this.idKey = idKey;
    this.slots = slots;
  }

  /** A route that needs nothing. */
  void get(String path, Function<Context, Object> answer) {
    routes.get(prefix + path, request -> reply(request, () -> answer.apply(request)));
  }

  /** A route that takes a body, which may be left out. */
  void post(String path, Function<JsonNode, Object> answer) {
    routes.post(prefix + path, request -> reply(request, () -> answer.apply(Http.body(request))));
  }

  /** A question about the session that the address names. */
  void ask(String path, Function<Session, Object> answer) {
    get(path, request -> answer.apply(slots.at(number(request))));
  }

  /** An order to the session that the body names. */
  void order(String path, BiFunction<Session, JsonNode, Object> answer) {
    post(path, body -> answer.apply(slots.at(Fields.requiredInteger(body, idKey)), body));
  }

  private long number(Context request) {
    String given = Optional.ofNullable(request.queryParam(idKey)).orElse("");
    if (!given.matches("-?[0-9]{1,10}")) {
      throw new BadBodyException(FieldError.inQuery(idKey, given));
    }
    return Long.parseLong(given);
  }

  private interface Answer {
    Object get();
  }

  private void reply(Context request, Answer answer) {
    try {
      Http.reply(request, 200, answer.get());
    } catch (BadBodyException e) {
      Http.reply(request, 422, e.detail());
    } catch (Http.TooLongException e) {
      Http.reply(request, 413, Map.of("error", Http.tooLong()));
    } catch (Refusal refused) {
      Http.reply(request, 200, Json.object().put("error", refused.text()));
    }
  }
}
