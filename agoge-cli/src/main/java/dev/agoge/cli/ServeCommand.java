package dev.agoge.cli;

import dev.agoge.bridge.Dialects;
import dev.agoge.bridge.serve.EnvironmentServer;
import dev.agoge.bridge.serve.ServerSettings;
import dev.agoge.bridge.serve.SessionLimits;
import dev.agoge.environment.Environment;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves an environment. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serve an environment to other programs, until Ctrl-C.",
      "",
      "  agoge serve household",
      "  agoge eval openenv:ws://127.0.0.1:8080 --agent random     (elsewhere)",
      "",
      "One port speaks all protocols: OpenEnv (a socket at /ws), AgentGym (below /agentgym and"
          + " /agentgym-b), and the Model Context Protocol (at /mcp). See docs/protocols.md.",
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();

  @Parameters(paramLabel = "ENVIRONMENT", description = "What to serve.")
  String name = "";

  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "openenv,agentgym,mcp",
      description = "Protocols, with commas between them (default: ${DEFAULT-VALUE}).")
  List<String> protocols = List.of();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen at; 0.0.0.0 lets other machines in, and nobody is asked who they are"
              + " (default: ${DEFAULT-VALUE}).")
  String host = "";

  @Option(
      names = "--max-sessions",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Clients that may play at the same time (default: ${DEFAULT-VALUE}).")
  int maxSessions;

  @Option(
      names = "--session-age",
      paramLabel = "TIME",
      defaultValue = "6h",
      description = "A session is closed at this age: 90s, 15m, 6h (default: ${DEFAULT-VALUE}).")
  String age = "";

  @Option(
      names = "--idle",
      paramLabel = "TIME",
      defaultValue = "15m",
      description =
          "A session is closed after this time without a message (default: ${DEFAULT-VALUE}).")
  String idle = "";

  /** What {@code --json} prints once the server is up. */
  record Served(String environment, int port, Map<String, String> addresses) {}

  @Override
  public Integer call() throws InterruptedException {
    var limits =
        new SessionLimits(maxSessions, duration("--session-age", age), duration("--idle", idle));
    var settings = new ServerSettings(host, port, limits, InstantSource.system());
    var dialects = Dialects.named(protocols);
    var stop = new CountDownLatch(1);
    List<Signals.Undo> handlers =
        List.of(Signals.on("INT", stop::countDown), Signals.on("TERM", stop::countDown));
    try (Environment environment = choice.open(name);
        EnvironmentServer server = EnvironmentServer.start(environment, dialects, settings)) {
      tell(environment, server);
      stop.await();
      output.note("stopped; sessions that were open: " + server.sessions().active());
    } finally {
      handlers.forEach(Signals.Undo::close);
    }
    return 0;
  }

  private void tell(Environment environment, EnvironmentServer server) {
    output.document(new Served(environment.spec().id(), server.port(), server.addresses()));
    output.line("serving " + environment.spec().id() + " until Ctrl-C");
    server.addresses().forEach((what, where) -> output.line("  %-18s %s".formatted(what, where)));
    server.addresses().values().stream()
        .filter(address -> address.startsWith("ws:"))
        .findFirst()
        .ifPresent(
            address ->
                output.next(
                    "agoge eval openenv:ws://127.0.0.1:" + server.port() + " --agent random"));
  }

  private static Duration duration(String option, String given) {
    try {
      return Duration.parse("PT" + given.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          option + " '" + given + "' is no time; write 90s, 15m, 6h or 1h30m", e);
    }
  }
}
