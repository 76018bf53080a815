package dev.agoge.bridge.remote;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Asks a peer over HTTP, in JSON. */
public final class JsonHttp implements AutoCloseable {
  /** How long a peer is waited for when it is only told good-bye. */
  private static final Duration PARTING = Duration.ofSeconds(5);

  private final HttpClient client;
  private final String base;
  private final Duration timeout;

  /**
   * A client of a peer.
   *
   * @param base an address that paths are appended to
   */
  public JsonHttp(String base, Duration timeout) {
    this(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build(),
        base,
        timeout);
  }

  private JsonHttp(HttpClient client, String base, Duration timeout) {
    this.client = client;
    this.base = base;
    this.timeout = timeout;
  }

  /** The same connections to another address; to be closed once for both. */
  public JsonHttp at(String other) {
    return new JsonHttp(client, other, timeout);
  }

  /** An answer of any status. */
  public record Answer(int status, JsonNode body) {
    /** Whether it is as asked for. */
    public boolean good() {
      return status == 200;
    }
  }

  /** The client beneath, for other protocols over the same connections. */
  public HttpClient client() {
    return client;
  }

  /** Where the peer is. */
  public String base() {
    return base;
  }

  /** Asks a question. */
  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** What the peer says there; an empty object if that is not there, or is no object. */
  public JsonNode told(String path) {
    HttpRequest request = request(path).GET().build();
    HttpResponse<String> response = exchange(request);
    try {
      JsonNode said = response.statusCode() == 200 ? Json.read(response.body()) : Json.object();
      return said.isObject() ? said : Json.object();
    } catch (Json.BadJsonException e) {
      return Json.object();
    }
  }

  /** Sends a body. */
  public Answer post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build());
  }

  /**
   * Tells the peer that something is no longer needed. Does so also on a thread that is
   * interrupted, which is when most is given up. Whether it was heard is not known.
   */
  public void part(String path, JsonNode body) {
    Duration patience = timeout.compareTo(PARTING) < 0 ? timeout : PARTING;
    Uninterrupted.run(() -> new JsonHttp(client, base, patience).post(path, body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
  }

  private Answer send(HttpRequest request) {
    HttpResponse<String> response = exchange(request);
    return new Answer(response.statusCode(), body(request, response));
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 500) {
        throw new InfrastructureException(
            request.uri() + " answered with status " + response.statusCode());
      }
      return response;
    } catch (IOException e) {
      throw new InfrastructureException("no answer from " + request.uri() + ": " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static JsonNode body(HttpRequest request, HttpResponse<String> response) {
    try {
      return Json.read(response.body());
    } catch (Json.BadJsonException e) {
      if (response.statusCode() == 200) {
        throw new InfrastructureException(
            request.uri() + " answered with something that is not JSON: " + e.getMessage(), e);
      }
      return Json.object();
    }
  }

  /** A failure of the network in words; many of Java's have none. */
  public static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return root instanceof java.net.ConnectException
            || root instanceof java.nio.channels.ClosedChannelException
        ? "connection refused; is the server running?"
        : message == null ? root.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
