package dev.agoge.bridge.browser;

import dev.agoge.environment.InfrastructureException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Chrome DevTools protocol over one WebSocket: calls with answers, and events, for any number
 * of sessions (pages) at once. Thread-safe.
 */
final class DevTools implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
  private final HttpClient client;
  private final Duration patience;
  private final WebSocket socket;
  private final Object sending = new Object();

  /** The message sent last, under the lock {@link #sending}. */
  private CompletableFuture<@Nullable WebSocket> last = CompletableFuture.completedFuture(null);

  private DevTools(HttpClient client, URI address, Duration patience) {
    this.client = client;
    this.patience = patience;
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Incoming()).join();
  }

  /**
   * Connects.
   *
   * @param patience how long an answer may take
   */
  static DevTools connect(URI address, Duration patience) {
    HttpClient client = HttpClient.newHttpClient();
    try {
      return new DevTools(client, address, patience);
    } catch (CompletionException e) {
      client.close();
      throw new InfrastructureException("cannot talk to the browser at " + address, e);
    }
  }

  /** Parameters of a call, from names and values in turn. */
  static ObjectNode parameters(Object... namesAndValues) {
    ObjectNode node = JSON.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      node.set((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
    }
    return node;
  }

  /** The browser refused a call: what it asked for cannot be done, the connection is fine. */
  static final class RefusedException extends RuntimeException {
    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Calls a method and waits for its result.
   *
   * @param session of a page, or empty for the browser itself
   * @throws RefusedException if it answers with an error
   * @throws InfrastructureException if it does not answer
   */
  JsonNode call(String session, String method, ObjectNode parameters) {
    try {
      return send(session, method, parameters).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw new RefusedException(String.valueOf(refused.getMessage()));
      }
      throw new InfrastructureException("the browser is gone: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new InfrastructureException(
          "the page did not answer " + method + " within " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while waiting for the browser", e);
    }
  }

  /** How long an answer may take. */
  Duration patience() {
    return patience;
  }

  /** Calls a method whose answer nobody needs: what goes wrong shows in what comes after. */
  void post(String session, String method, ObjectNode parameters) {
    var _ = send(session, method, parameters);
  }

  private CompletableFuture<JsonNode> send(String session, String method, ObjectNode parameters) {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    String text = JSON.writeValueAsString(message);
    synchronized (sending) {
      // A WebSocket takes a message only when the one before has gone out.
      last = last.handle((sent, e) -> sent).thenCompose(sent -> socket.sendText(text, true));
      last = last.whenComplete((sent, e) -> failed(id, e));
    }
    return answer.whenComplete((result, e) -> waiting.remove(id));
  }

  private void failed(int id, @Nullable Throwable e) {
    if (e != null) {
      CompletableFuture<JsonNode> answer = waiting.remove(id);
      if (answer != null) {
        answer.completeExceptionally(e);
      }
    }
  }

  /** Shows the events of a session to a listener, which must not wait. */
  void listen(String session, Consumer<JsonNode> listener) {
    listeners.put(session, listener);
  }

  void forget(String session) {
    listeners.remove(session);
  }

  boolean open() {
    return !socket.isInputClosed() && !socket.isOutputClosed();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private void received(String text) {
    JsonNode message = JSON.readTree(text);
    if (!message.has("id")) {
      Consumer<JsonNode> listener = listeners.get(message.path("sessionId").asString(""));
      if (listener != null) {
        listener.accept(message);
      }
      return;
    }
    CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asInt());
    if (answer == null) {
      return;
    }
    if (message.has("error")) {
      String why = message.path("error").path("message").asString("it did not say why");
      answer.completeExceptionally(new RefusedException(why));
    } else {
      answer.complete(message.path("result"));
    }
  }

  private void ended(Throwable why) {
    waiting.values().forEach(answer -> answer.completeExceptionally(why));
  }

  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        received(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ended(new IllegalStateException("it closed the connection (" + code + ")"));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ended(error);
    }
  }
}
