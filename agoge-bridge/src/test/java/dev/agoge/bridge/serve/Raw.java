package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client that sends whatever it is told to. */
public final class Raw implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  public Raw(Served served) {
    this.address = served.address();
  }

  /** Status and body of an answer. */
  public record Answer(int status, String text, Map<String, java.util.List<String>> headers) {
    public JsonNode json() {
      return Json.read(text);
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create("http://" + address + path)).GET());
  }

  public Answer post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + address + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers().map());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public Line line() {
    return line("/ws");
  }

  public Line line(String path) {
    var line = new Line();
    line.socket =
        client.newWebSocketBuilder().buildAsync(URI.create("ws://" + address + path), line).join();
    return line;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** A socket; what comes in waits to be taken. */
  public static final class Line implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    public WebSocket socket() {
      if (socket == null) {
        throw new IllegalStateException("not connected");
      }
      return socket;
    }

    public Line say(String text) {
      socket().sendText(text, true).join();
      return this;
    }

    public JsonNode ask(String text) {
      return Json.read(say(text).take());
    }

    /** The next message, or {@code closed STATUS}. */
    public String take() {
      try {
        String next = inbox.poll(30, TimeUnit.SECONDS);
        if (next == null) {
          throw new IllegalStateException("no answer within 30 s");
        }
        return next;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        inbox.add(partial.toString());
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      inbox.add("closed " + status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      inbox.add("closed " + error);
    }

    @Override
    public void close() {
      socket().abort();
    }
  }
}
