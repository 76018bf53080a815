package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.support.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Offers {@code agentgym:http://HOST:PORT}. */
public final class AgentGymProvider implements EnvironmentProvider {
  private static final String DIALECT = "dialect";
  private static final String COUNTING = "reward";

  @Override
  public String name() {
    return "agentgym";
  }

  @Override
  public String summary() {
    return "an environment on an AgentGym server: agentgym:http://HOST:PORT";
  }

  @Override
  public Map<String, String> options() {
    return RemoteOptions.with(
        Map.of(
            DIALECT,
            "which of AgentGym's servers it is: "
                + PeerDialect.all().stream()
                    .map(PeerDialect::name)
                    .collect(Collectors.joining(", "))
                + "; not needed for one of ours",
            COUNTING,
            "'last' if the last step's reward is the return (default), 'sum' to add them up"));
  }

  @Override
  public Environment open(Map<String, String> options) {
    throw new IllegalArgumentException(
        "environment agentgym needs an address: agentgym:http://HOST:PORT");
  }

  @Override
  public Environment open(String address, Map<String, String> options) {
    if (!address.matches("https?://[^/\\s]+(?:/\\S*)?")) {
      throw new IllegalArgumentException(
          "address '" + address + "' of environment agentgym: write agentgym:http://HOST:PORT");
    }
    var read = new RemoteOptions(name(), options);
    var http = new JsonHttp(address.replaceAll("/+$", ""), read.timeout());
    try {
      return open(http, read, Attempts.USUAL);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }

  static Environment open(JsonHttp http, RemoteOptions options, Attempts attempts) {
    if (options.text(DIALECT).isPresent()) {
      PeerDialect dialect = dialect(options);
      attempts.of(() -> http.get(dialect.prefix() + "/"));
      return new AgentGymEnvironment(http, dialect, stranger(dialect, options), attempts);
    }
    JsonHttp.Answer description = attempts.of(() -> http.get("/metadata"));
    if (!description.good() || !Peer.isOurs(description.body())) {
      throw new IllegalArgumentException(
          http.base()
              + " is not one of our servers; say which of AgentGym's it is with --option"
              + " dialect=NAME");
    }
    Peer peer = Peer.ours("agentgym", description.body(), options);
    // Whichever of its addresses was named: this client speaks the one below /agentgym.
    var there = new JsonHttp(origin(http.base()) + "/agentgym", options.timeout());
    http.close();
    return new AgentGymEnvironment(there, PeerDialect.ours(), peer, attempts);
  }

  private static String origin(String address) {
    return address.replaceFirst("^(https?://[^/]+).*$", "$1");
  }

  private static PeerDialect dialect(RemoteOptions options) {
    String name = options.text(DIALECT).orElse("");
    List<String> known = PeerDialect.all().stream().map(PeerDialect::name).toList();
    PeerDialect dialect =
        PeerDialect.all().stream()
            .filter(d -> d.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        Suggestions.unknown("dialect of AgentGym", name, known)));
    return switch (options.text(COUNTING).orElse("last")) {
      case "last" -> dialect;
      case "sum" -> dialect.counting(PeerDialect.Counting.SUM);
      case String other -> throw options.bad(COUNTING, other, "write last or sum");
    };
  }

  private static Peer stranger(PeerDialect dialect, RemoteOptions options) {
    String id = "agentgym-" + dialect.name() + "-v0";
    var spec =
        new EnvironmentSpec(
            id,
            dialect.name() + " on an AgentGym server",
            List.of("agent"),
            false,
            dialect.name().equals("alfworld"),
            false,
            options.rewards(dialect.rewards()),
            options.steps(dialect.steps()));
    var tasks = NumberedTasks.row(id, dialect.name(), dialect.tasks(), options);
    return new Peer(spec, tasks, false, List.of());
  }
}
