package dev.agoge.bridge.mcp;

import dev.agoge.bridge.wire.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * The response to a request that the MCP library answers, but for its errors: these it writes with
 * traces of its stack, so they are kept back, to be said in a line.
 */
final class PlainErrors extends HttpServletResponseWrapper {
  private static final int FIRST_ERROR = 400;

  private final StringWriter kept = new StringWriter();
  private int status = SC_OK;

  PlainErrors(HttpServletResponse response) {
    super(response);
  }

  /**
   * What went wrong.
   *
   * @param text what the library says of it
   */
  record Failure(int status, String text) {}

  /** The error that was kept back, if there was one. */
  Optional<Failure> failure() {
    if (status < FIRST_ERROR) {
      return Optional.empty();
    }
    try {
      String text = Json.read(kept.toString()).path("jsonRpcError").path("message").asString("");
      return Optional.of(new Failure(status, text));
    } catch (Json.BadJsonException e) {
      return Optional.of(new Failure(status, kept.toString()));
    }
  }

  @Override
  public void setStatus(int code) {
    status = code;
    if (code < FIRST_ERROR) {
      super.setStatus(code);
    }
  }

  @Override
  public void sendError(int code) throws IOException {
    status = code;
  }

  @Override
  public void sendError(int code, String message) throws IOException {
    status = code;
    kept.write(message);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return status < FIRST_ERROR ? super.getWriter() : new PrintWriter(kept, true);
  }
}
