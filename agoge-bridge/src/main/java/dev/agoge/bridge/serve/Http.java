package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Bodies of requests and replies. */
public final class Http {
  /** Longest message in characters or body in bytes that is read. */
  public static final int LONGEST = 512 * 1024;

  /** Bytes of a body that is too long that are let pass before it is cut off. */
  private static final int HEARD_OUT = 64 << 20;

  private Http() {}

  /** The body of a request; an object, where it is left empty an empty one. */
  public static JsonNode body(Context request) {
    String text = text(request);
    if (text.isBlank()) {
      return Json.object();
    }
    return object(text);
  }

  /** A text that must be a JSON object. */
  public static JsonNode object(String text) {
    JsonNode body;
    try {
      body = Json.read(text);
    } catch (Json.BadJsonException e) {
      throw new BadBodyException(
          new FieldError(
              "json_invalid", List.of(), "JSON decode error: " + e.getMessage(), Json.object()));
    }
    if (!body.isObject()) {
      throw new BadBodyException(
          new FieldError(
              "model_attributes_type",
              List.of(),
              "Input should be a valid dictionary or object to extract fields from",
              Json.object()));
    }
    return body;
  }

  /**
   * The body of a request as text.
   *
   * @throws TooLongException if it is longer than {@link #LONGEST}
   */
  public static String text(Context request) {
    try {
      return new String(bytes(request.req().getInputStream()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the client went away in the middle of its message", e);
    }
  }

  /**
   * The body of a request. Of one that is too long much is read all the same, and forgotten: a
   * client that is cut off while it writes does not get to read why.
   *
   * @throws TooLongException if it is longer than {@link #LONGEST}
   */
  public static byte[] bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length <= LONGEST) {
      return bytes;
    }
    byte[] rest = new byte[1 << 16];
    for (int left = HEARD_OUT; left > 0; ) {
      int read = body.read(rest);
      left = read < 0 ? 0 : left - read;
    }
    throw new TooLongException();
  }

  /** Replies with JSON. */
  public static void reply(Context request, int status, Object body) {
    request.status(status).contentType("application/json").result(Json.write(body));
  }

  /** What is said of a message that is too long. */
  public static String tooLong() {
    return "the message is longer than " + LONGEST / 1024 + " KiB, the most that is read";
  }

  /** The body is longer than {@link #LONGEST}. */
  public static final class TooLongException extends RuntimeException {
    TooLongException() {
      super(tooLong(), null, false, false);
    }
  }
}
