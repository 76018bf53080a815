package dev.agoge.bridge.agentgym;

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
class AgentGymConformanceTest implements EnvironmentContract {
  private final Served served = Served.crafting();

  @Override
  public Environment environment() {
    return Environments.open(
        "agentgym:http://" + served.address() + "/agentgym",
        Map.of("train", "0-199", "heldOut", "100-149"));
  }

  @Override
  public Sampling sampling() {
    return new Sampling(1, 12, 1, 32, 1);
  }

  @AfterAll
  void stop() {
    served.close();
  }
}
