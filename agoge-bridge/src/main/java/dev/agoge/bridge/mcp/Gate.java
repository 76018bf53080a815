package dev.agoge.bridge.mcp;

import static dev.agoge.bridge.mcp.RpcError.INVALID_REQUEST;
import static dev.agoge.bridge.mcp.RpcError.PARSE_ERROR;
import static dev.agoge.bridge.mcp.RpcError.SERVER_ERROR;
import static dev.agoge.bridge.mcp.RpcError.refuse;

import dev.agoge.bridge.serve.Http;
import dev.agoge.bridge.serve.Origins;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.bridge.wire.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stands before the MCP library's servlet: limits the length of messages, gives each MCP session
 * its place in the table of sessions, and takes it back. A session that is not in the table is
 * answered with 404, upon which clients begin a new one.
 *
 * <p>OpenEnv has a simpler JSON-RPC at the same path. Where both are served, a message without a
 * session that calls one of OpenEnv's methods goes on its way there; all else is answered here.
 */
final class Gate extends HttpFilter {
  private static final long serialVersionUID = 1;
  static final String SESSION = "Mcp-Session-Id";

  private final transient HttpServlet transport;
  private final transient SessionTable sessions;
  private final boolean besideOpenEnv;
  private final transient Map<String, Session> byId = new ConcurrentHashMap<>();

  /**
   * A gate.
   *
   * @param besideOpenEnv whether OpenEnv is served behind it
   */
  Gate(HttpServlet transport, SessionTable sessions, boolean besideOpenEnv) {
    this.transport = transport;
    this.sessions = sessions;
    this.besideOpenEnv = besideOpenEnv;
  }

  /** The session behind an MCP session. */
  Session session(String id) {
    Session session = byId.get(id);
    if (session == null) {
      throw new Refusal(Refusal.Kind.GONE, "the session is closed; begin another");
    }
    return session;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      chain.doFilter(request, response);
    } else if (!Origins.allowed(request.getHeader("Origin"), request.getHeader("Host"))) {
      refuse(response, 403, SERVER_ERROR, "a page of another site may not play here");
    } else if (request.getMethod().equals("POST")) {
      post(request, response, chain);
    } else if (known(request, response)) {
      pass(request, response, Json.NULL);
      if (request.getMethod().equals("DELETE")) {
        leave(request.getHeader(SESSION));
      }
    }
  }

  private void post(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body;
    Message message;
    try {
      body = Http.bytes(request.getInputStream());
      message = Message.read(body);
    } catch (Http.TooLongException e) {
      refuse(response, 413, INVALID_REQUEST, Http.tooLong());
      return;
    } catch (IOException e) {
      refuse(response, 408, PARSE_ERROR, "half a message");
      return;
    } catch (Json.BadJsonException e) {
      refuse(response, 400, PARSE_ERROR, "Parse error: " + e.getMessage());
      return;
    }
    var again = new ReadAgain(request, body);
    if (besideOpenEnv
        && request.getHeader(SESSION) == null
        && message.isOpenEnv(streams(request))) {
      chain.doFilter(again, response);
    } else if (message.fault().isPresent()) {
      refuse(response, 400, INVALID_REQUEST, message.fault().get(), message.id());
    } else if (message.method().equals("initialize")) {
      initialize(again, response, message);
    } else if (known(request, response)) {
      pass(again, response, message.id());
    }
  }

  private static boolean streams(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/event-stream");
  }

  /** Has the library answer, and says its errors in its place. */
  private void pass(HttpServletRequest request, HttpServletResponse response, JsonNode id)
      throws IOException, ServletException {
    var plain = new PlainErrors(response);
    transport.service(request, plain);
    if (plain.failure().isPresent()) {
      PlainErrors.Failure failure = plain.failure().get();
      boolean lost = failure.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      refuse(
          response,
          lost ? 400 : failure.status(),
          INVALID_REQUEST,
          lost ? "this is not a message that MCP has a place for here" : failure.text(),
          id);
    }
  }

  /** Makes room first, so that a flood of greetings cannot fill the library's own table. */
  private void initialize(HttpServletRequest request, HttpServletResponse response, Message message)
      throws IOException, ServletException {
    if (request.getHeader(SESSION) != null) {
      refuse(response, 400, INVALID_REQUEST, "this session has begun already", message.id());
      return;
    }
    var named = new NamedSession(response, byId);
    try {
      named.take(sessions.open(named));
    } catch (Refusal full) {
      refuse(response, 200, SERVER_ERROR, "CAPACITY_REACHED: " + full.text(), message.id());
      return;
    }
    try {
      pass(request, named, message.id());
    } finally {
      named.giveBackIfUnnamed();
    }
  }

  private boolean known(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getHeader(SESSION);
    Session session = id == null ? null : byId.get(id);
    if (session != null) {
      session.touch();
      return true;
    }
    refuse(
        response,
        id == null ? 400 : 404,
        SERVER_ERROR,
        id == null ? "no session; send 'initialize' first" : "no such session; begin another");
    return false;
  }

  private void leave(@Nullable String id) {
    Session session = id == null ? null : byId.remove(id);
    if (session != null) {
      session.close();
    }
  }
}
