package dev.agoge.bridge;

import dev.agoge.bridge.agentgym.AgentGymDialect;
import dev.agoge.bridge.mcp.McpDialect;
import dev.agoge.bridge.openenv.OpenEnvDialect;
import dev.agoge.bridge.serve.Dialect;
import dev.agoge.support.Suggestions;
import java.util.List;

/** The dialects in which an environment can be served. */
public final class Dialects {
  private Dialects() {}

  /** One of each. */
  public static List<Dialect> all() {
    return List.of(new OpenEnvDialect(), new AgentGymDialect(), new McpDialect());
  }

  /**
   * Those with the given names.
   *
   * @throws IllegalArgumentException if a name is unknown, or there is none
   */
  public static List<Dialect> named(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no protocol is given; known: " + known());
    }
    return names.stream().distinct().map(Dialects::named).toList();
  }

  private static Dialect named(String name) {
    return all().stream()
        .filter(dialect -> dialect.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(Suggestions.unknown("protocol", name, known())));
  }

  private static List<String> known() {
    return all().stream().map(Dialect::name).toList();
  }
}
