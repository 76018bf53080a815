package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.bridge.Dialects;
import dev.agoge.bridge.serve.EnvironmentServer;
import dev.agoge.bridge.serve.ServerSettings;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

  @Test
  void aTakenPortIsSaidInALine() {
    try (Environment environment = Environments.open("crafting", Map.of());
        EnvironmentServer server =
            EnvironmentServer.start(environment, Dialects.all(), ServerSettings.local())) {
      Said.by("serve", "crafting", "--port", server.port())
          .refused(2, "port " + server.port() + " of 127.0.0.1 cannot be had");
    }
  }

  @Test
  void wrongNamesAndTimesAreSaidInALine() {
    Said.by("serve", "crafting", "--port", "0", "--protocol", "opnenv")
        .refused(2, "unknown protocol 'opnenv'; did you mean 'openenv'?");
    Said.by("serve", "crafting", "--port", "0", "--idle", "5x")
        .refused(2, "--idle '5x' is no time; write 90s, 15m, 6h or 1h30m");
    Said.by("serve", "crafting", "--port", "0", "--max-sessions", "0")
        .refused(2, "at least 1 session must be allowed, not 0");
    Said.by("serve", "crafting", "--port", "99999").refused(2, "port 99999 is not within");
    Said.by("serve", "craftng", "--port", "0").refused(2, "did you mean 'crafting'?");
  }

  @Test
  void whatIsServedIsEvaluatedFromElsewhereAsIfItWereHere() {
    try (Environment environment = Environments.open("crafting", Map.of());
        EnvironmentServer server =
            EnvironmentServer.start(environment, Dialects.all(), ServerSettings.local())) {
      String[] addresses = {
        "openenv:ws://127.0.0.1:" + server.port(),
        "agentgym:http://127.0.0.1:" + server.port() + "/agentgym",
        "mcp:http://127.0.0.1:" + server.port() + "/mcp"
      };
      var here = eval("crafting").json().path("progress");
      for (String address : addresses) {
        assertThat(eval(address).json().path("progress")).as(address).isEqualTo(here);
      }
    }
    eval("openenv:ws://127.0.0.1:1").refused(75, "is the server running?");
  }

  private static Said eval(String environment) {
    return Said.by("eval", environment, "--agent", "random", "--tasks", "5", "--quiet", "--json");
  }
}
