package dev.agoge.bridge.mcp;

import dev.agoge.bridge.serve.Served;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.check.Sampling;
import dev.agoge.junit.EnvironmentContract;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Our client at our server keeps every promise that an environment of another machine can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpConformanceTest implements EnvironmentContract {
  private final Served served = Served.crafting();

  @Override
  public Environment environment() {
    return Environments.open(
        "mcp:http://" + served.address() + "/mcp", Map.of("train", "0-199", "heldOut", "100-149"));
  }

  @Override
  public Sampling sampling() {
    return new Sampling(1, 8, 1, 16, 1);
  }

  @AfterAll
  void stop() {
    served.close();
  }
}
