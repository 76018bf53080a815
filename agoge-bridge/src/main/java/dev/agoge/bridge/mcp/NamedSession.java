package dev.agoge.bridge.mcp;

import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response to a greeting, which learns the MCP session's id in the moment the library writes it
 * down. A moment later would be too late: the client may have answered by then.
 */
final class NamedSession extends HttpServletResponseWrapper implements SessionTable.Eviction {
  private final Map<String, Session> byId;
  private @Nullable Session session;
  private volatile @Nullable String id;

  NamedSession(HttpServletResponse response, Map<String, Session> byId) {
    super(response);
    this.byId = byId;
  }

  void take(Session opened) {
    session = opened;
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase(Gate.SESSION) && session != null) {
      id = value;
      byId.put(value, session);
    }
    super.setHeader(name, value);
  }

  @Override
  public void evicted(String reason) {
    if (id != null) {
      byId.remove(id);
    }
  }

  void giveBackIfUnnamed() {
    if (id == null && session != null) {
      session.close();
    }
  }
}
