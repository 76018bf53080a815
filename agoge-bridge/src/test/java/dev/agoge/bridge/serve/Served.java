package dev.agoge.bridge.serve;

import dev.agoge.bridge.Dialects;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A server of the tests, on a free port, with a clock that they turn. */
public final class Served implements AutoCloseable {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Environment environment;
  private final EnvironmentServer server;

  private Served(Environment environment, SessionLimits limits, List<String> protocols) {
    this.environment = environment;
    InstantSource clock = now::get;
    this.server =
        EnvironmentServer.start(
            environment,
            Dialects.named(protocols),
            ServerSettings.local().with(limits).with(clock));
  }

  public static Served environment(String name, Map<String, String> options) {
    return of(Environments.open(name, options), 1000);
  }

  public static Served crafting() {
    return environment("crafting", Map.of("depth", "1"));
  }

  public static Served of(Environment environment, int sessions) {
    return in(List.of("openenv", "agentgym", "mcp"), environment, sessions);
  }

  /** In some protocols only. */
  public static Served in(List<String> protocols, Environment environment, int sessions) {
    var limits = new SessionLimits(sessions, Duration.ofHours(1), Duration.ofMinutes(5));
    return new Served(environment, limits, protocols);
  }

  /** Everything in one address: {@code 127.0.0.1:PORT}. */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  public SessionTable sessions() {
    return server.sessions();
  }

  public EnvironmentServer server() {
    return server;
  }

  /** Lets time pass, and the server notice. */
  public void pass(Duration time) {
    now.updateAndGet(t -> t.plus(time));
    sessions().sweep();
  }

  /** Waits until so many sessions are left, which takes as long as the news of a close travels. */
  public void untilActive(int count) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (sessions().active() != count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(sessions().active() + " sessions instead of " + count);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    server.close();
    environment.close();
  }
}
