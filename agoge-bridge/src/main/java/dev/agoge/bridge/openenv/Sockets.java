package dev.agoge.bridge.openenv;

import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.bridge.wire.Json;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import tools.jackson.databind.node.ObjectNode;

/** The sockets of a route: a session each, freed when the client goes or vanishes. */
final class Sockets {
  /** Replies a client may leave unread before it is cut off. */
  private static final int UNREAD = 64;

  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int TRY_AGAIN_LATER = 1013;

  private final SessionTable sessions;
  private final Function<Session, Function<String, Optional<String>>> conversation;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  /**
   * Sockets on which a session talks.
   *
   * @param conversation gives, for a session, the function from message to reply; an empty reply
   *     ends it
   */
  Sockets(
      SessionTable sessions, Function<Session, Function<String, Optional<String>>> conversation) {
    this.sessions = sessions;
    this.conversation = conversation;
  }

  private record Open(Session session, Function<String, Optional<String>> conversation) {}

  void on(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onMessage(context -> message(context, context.message()));
    socket.onBinaryMessage(
        context ->
            send(
                context,
                Conversation.error(ErrorCode.INVALID_JSON, "Invalid JSON: send text, not bytes")));
    socket.onClose(this::gone);
    socket.onError(this::gone);
  }

  private void connected(WsConnectContext context) {
    context.session.setMaxOutgoingFrames(UNREAD);
    try {
      Session session = sessions.open(reason -> evicted(context, reason));
      open.put(context.sessionId(), new Open(session, conversation.apply(session)));
    } catch (Refusal full) {
      ObjectNode error = Conversation.error(ErrorCode.CAPACITY_REACHED, full.text());
      ((ObjectNode) error.path("data"))
          .put("active_sessions", sessions.active())
          .put("max_sessions", sessions.limits().sessions());
      send(context, error);
      context.closeSession(TRY_AGAIN_LATER, "CAPACITY_REACHED");
    }
  }

  private void message(WsContext context, String message) {
    Open here = open.get(context.sessionId());
    if (here == null) {
      return; // refused or evicted; the close is under way
    }
    here.session.touch();
    here.conversation
        .apply(message)
        .ifPresentOrElse(
            reply -> send(context, reply), () -> context.closeSession(NORMAL, "closed"));
  }

  private static void send(WsContext context, ObjectNode message) {
    send(context, Json.write(message));
  }

  /** Whoever cannot be sent to, for having left too much unread, is cut off. */
  private static void send(WsContext context, String message) {
    context.session.sendText(
        message, Callback.from(() -> {}, failure -> context.session.disconnect()));
  }

  private void evicted(WsContext context, String reason) {
    if (open.remove(context.sessionId()) != null) {
      send(context, Conversation.error(ErrorCode.SESSION_ERROR, reason));
      context.closeSession(GOING_AWAY, reason);
    }
  }

  private void gone(WsContext context) {
    Open left = open.remove(context.sessionId());
    if (left != null) {
      left.session.close();
    }
  }
}
