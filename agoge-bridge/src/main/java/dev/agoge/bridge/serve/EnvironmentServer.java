package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Serves one environment in several dialects on one port; one virtual thread a request. */
public final class EnvironmentServer implements AutoCloseable {
  /** Longest WebSocket message that is taken in, to be refused with a reply; beyond it closes. */
  private static final int LONGEST_FRAME = 8 * Http.LONGEST;

  private final SessionTable sessions;
  private final List<Dialect> dialects;
  private final Javalin server;
  private final ScheduledExecutorService sweeper;
  private final String host;

  private EnvironmentServer(
      Environment environment, List<Dialect> dialects, ServerSettings settings) {
    this.sessions = new SessionTable(environment, settings.limits(), settings.clock());
    this.dialects = List.copyOf(dialects);
    this.host = settings.host();
    this.server = Javalin.create(config -> configure(config, environment));
    this.sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessions").factory());
  }

  /**
   * Starts to serve.
   *
   * @throws IllegalArgumentException if the port cannot be had
   */
  public static EnvironmentServer start(
      Environment environment, List<Dialect> dialects, ServerSettings settings) {
    var started = new EnvironmentServer(environment, dialects, settings);
    try {
      started.server.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      started.close();
      throw new IllegalArgumentException(
          "port %d of %s cannot be had (in use, or not allowed); choose another, or 0 for a free one"
              .formatted(settings.port(), settings.host()),
          e);
    }
    var _ = started.sweeper.scheduleWithFixedDelay(started.sessions::sweep, 1, 1, TimeUnit.SECONDS);
    return started;
  }

  private void configure(JavalinConfig config, Environment environment) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = Http.LONGEST;
    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
    config.jetty.modifyWebSocketServletFactory(
        sockets -> {
          sockets.setMaxTextMessageSize(LONGEST_FRAME);
          sockets.setIdleTimeout(Duration.ZERO); // the table of sessions watches over that
        });
    config.routes.before(EnvironmentServer::requireSameOrigin);
    config.routes.wsBeforeUpgrade(EnvironmentServer::requireSameOrigin);
    config.routes.get("/", request -> Http.reply(request, 200, overview(environment)));
    config.routes.get(TaskPages.PATH, new TaskPages(environment)::answer);
    config.routes.exception(
        UncheckedIOException.class,
        (gone, request) -> Http.reply(request, 408, Map.of("detail", "half a message")));
    config.routes.error(404, request -> Http.reply(request, 404, Map.of("detail", "Not Found")));
    Set<String> names = dialects.stream().map(Dialect::name).collect(Collectors.toSet());
    dialects.forEach(dialect -> dialect.install(config, sessions, names));
  }

  private static void requireSameOrigin(Context request) {
    if (!Origins.allowed(request.header("Origin"), request.header("Host"))) {
      throw new ForbiddenResponse("a page of another site may not play here");
    }
  }

  private ObjectNode overview(Environment environment) {
    ObjectNode overview = Json.object().put("environment", environment.spec().id());
    overview.set("dialects", Json.tree(addresses()));
    return overview;
  }

  /** Where clients find each dialect. */
  public Map<String, String> addresses() {
    Map<String, String> all = new TreeMap<>();
    String at = (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port();
    dialects.forEach(
        d -> d.addresses().forEach((what, where) -> all.put(what, where.replace("HOST", at))));
    return all;
  }

  /** The port it listens at. */
  public int port() {
    return server.port();
  }

  /** Its sessions. */
  public SessionTable sessions() {
    return sessions;
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    sessions.close();
    dialects.forEach(Dialect::close);
    server.stop();
  }
}
