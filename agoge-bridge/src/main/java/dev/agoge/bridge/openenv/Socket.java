package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client's end of a socket: one message out, one message in. */
final class Socket implements AutoCloseable {
  private static final int LONGEST = 64 << 20;

  private final URI address;
  private final Duration timeout;
  private final Inbox inbox = new Inbox();
  private final WebSocket socket;

  private Socket(HttpClient client, URI address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    CompletableFuture<WebSocket> connecting =
        client.newWebSocketBuilder().connectTimeout(timeout).buildAsync(address, inbox);
    try {
      this.socket = await(connecting, "cannot connect to ");
    } catch (InfrastructureException e) {
      var _ = connecting.thenAccept(WebSocket::abort); // should it come about all the same
      throw e;
    }
  }

  static Socket connect(HttpClient client, URI address, Duration timeout) {
    return new Socket(client, address, timeout);
  }

  /**
   * Sends a message and waits for the reply.
   *
   * @throws InfrastructureException if there is none, or one that is not JSON
   */
  JsonNode ask(JsonNode message) {
    await(socket.sendText(Json.write(message), true), "cannot send to ");
    Event event = next();
    return switch (event) {
      case Event.Text(String text) -> parsed(text);
      case Event.Gone(String why) ->
          throw new InfrastructureException("lost the connection to " + address + ": " + why);
    };
  }

  private Event next() {
    try {
      Event event = inbox.events.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (event == null) {
        throw new InfrastructureException(
            "no answer from " + address + " within " + timeout.toSeconds() + " s");
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for " + address, e);
    }
  }

  private JsonNode parsed(String text) {
    try {
      return Json.read(text);
    } catch (Json.BadJsonException e) {
      throw new InfrastructureException(
          address + " answered with something that is not JSON: " + e.getMessage(), e);
    }
  }

  private <T> T await(CompletableFuture<T> future, String failure) {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new InfrastructureException(failure + address + ": " + JsonHttp.reason(e), e);
    } catch (TimeoutException e) {
      throw new InfrastructureException(
          failure + address + " within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for " + address, e);
    }
  }

  /** Takes leave without waiting for an answer. */
  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      var _ =
          socket
              .sendText("{\"type\":\"close\"}", true)
              .thenCompose(s -> s.sendClose(WebSocket.NORMAL_CLOSURE, ""))
              .whenComplete((done, failed) -> socket.abort());
    }
  }

  /** What came in. */
  private sealed interface Event {
    /** A whole message. */
    record Text(String text) implements Event {}

    /** There will be no more. */
    record Gone(String why) implements Event {}
  }

  private static final class Inbox implements WebSocket.Listener {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (partial.length() > LONGEST) {
        events.add(new Event.Gone("a message of more than 64 Mi characters"));
        socket.abort();
      } else if (last) {
        events.add(new Event.Text(partial.toString()));
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      events.add(new Event.Gone("bytes instead of text"));
      socket.abort();
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      events.add(new Event.Gone("closed by the peer (" + status + " " + reason + ")"));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      events.add(new Event.Gone(JsonHttp.reason(error)));
    }
  }
}
