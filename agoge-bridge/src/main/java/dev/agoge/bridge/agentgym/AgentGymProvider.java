package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.Families;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteOptions;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.RewardSpec;
import dev.agoge.support.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Offers {@code agentgym:http://HOST:PORT}. */
public final class AgentGymProvider implements EnvironmentProvider {
  private static final String SCHEME = "agentgym";
  private static final String DIALECT = "dialect";
  private static final String COUNTING = "reward";

  @Override
  public String name() {
    return SCHEME;
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
    Optional<PeerDialect> dialect = options.text(DIALECT).map(name -> dialect(name, options));
    String site = http.base().replaceFirst("/agentgym(?:-b)?$", "");
    JsonNode description = attempts.of(() -> description(http, site));
    if (Peer.isOurs(description)) {
      return ours(http.at(site), description, dialect, options, attempts);
    }
    if (dialect.isEmpty()) {
      throw new IllegalArgumentException(
          http.base()
              + " is not one of our servers; say which of AgentGym's it is with --option"
              + " dialect=NAME");
    }
    Peer peer = Peer.stranger(SCHEME, dialect.get().stranger(), options);
    return new AgentGymEnvironment(
        http, dialect.get().form(), dialect.get().scoring(), peer, attempts);
  }

  /** What one of our servers says of itself, whichever of its addresses was named. */
  private static JsonNode description(JsonHttp http, String site) {
    JsonNode named = http.told("/metadata");
    return Peer.isOurs(named) ? named : http.at(site + AgentGymDialect.A).told("/metadata");
  }

  /** One of our servers takes any form of message; only the form is taken from the dialect. */
  private static Environment ours(
      JsonHttp site,
      JsonNode description,
      Optional<PeerDialect> dialect,
      RemoteOptions options,
      Attempts attempts) {
    if (options.text(COUNTING).orElse("last").equals("sum")) {
      throw options.bad(COUNTING, "sum", "our servers send the return so far; leave it out");
    }
    PeerForm form = dialect.map(PeerDialect::form).orElse(PeerForm.a("data_idx")).below("");
    var scoring = new PeerDialect.Scoring("reward", PeerDialect.Counting.LAST, RewardSpec.BINARY);
    Families families = Families.asked(site, attempts, Peer.name(description));
    Peer peer = Peer.ours(SCHEME, description, options, families);
    return new AgentGymEnvironment(
        site.at(site.base() + form.ours()), form, scoring, peer, attempts);
  }

  private static PeerDialect dialect(String name, RemoteOptions options) {
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
      case "sum" -> dialect.summed();
      case String other -> throw options.bad(COUNTING, other, "write last or sum");
    };
  }
}
