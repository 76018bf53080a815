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
  private final HttpClient client;
  private final String base;
  private final Duration timeout;

  /**
   * A client of a peer.
   *
   * @param base an address that paths are appended to
   */
  public JsonHttp(String base, Duration timeout) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.base = base;
    this.timeout = timeout;
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

  /** Sends a body. */
  public Answer post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), body(request, response));
    } catch (IOException e) {
      throw new InfrastructureException("no answer from " + request.uri() + ": " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static JsonNode body(HttpRequest request, HttpResponse<String> response) {
    if (response.statusCode() >= 500) {
      throw new InfrastructureException(
          request.uri() + " answered with status " + response.statusCode());
    }
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
