package dev.agoge.bridge.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.Actors;
import dev.agoge.bridge.serve.Adder;
import dev.agoge.bridge.serve.Raw;
import dev.agoge.bridge.serve.Served;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Evaluator;
import dev.agoge.rollout.RolloutLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No session of ours stays behind at a server, however the episode went. */
class LeaksTest {
  private static final String OPENENV = "openenv:ws://HOST";
  private static final String AGENTGYM = "agentgym:http://HOST/agentgym";
  private static final String AGENTGYM_B = "agentgym:http://HOST/agentgym-b";
  private static final String MCP = "mcp:http://HOST/mcp";

  private static Environment open(String address, Served served) {
    return Environments.open(
        address.replace("HOST", served.address()),
        address.equals(AGENTGYM_B) ? Map.of("dialect", "webshop") : Map.of());
  }

  /** Adding, which never gets to begin. */
  private static final class Broken implements Environment {
    private final Adder adder = new Adder();

    @Override
    public EnvironmentSpec spec() {
      return adder.spec();
    }

    @Override
    public TaskSet tasks(Split split) {
      return adder.tasks(split);
    }

    @Override
    public Episode start(Task task, long seed) {
      throw new InfrastructureException("the world is closed today");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENENV, AGENTGYM, AGENTGYM_B, MCP})
  void aFailedResetLeavesNothing(String address) {
    try (Served served = Served.of(new Broken(), 2);
        Environment remote = open(address, served)) {
      Task task = remote.tasks(Split.TRAIN).get(0);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> remote.start(task, 1))
            .isInstanceOf(InfrastructureException.class)
            .hasMessageContaining("the world is closed today");
      }
      served.untilActive(0);
    }
  }

  @Test
  void aSessionWhoseFirstEpisodeFailedAtOnceIsNotKept() {
    try (Served served = Served.of(new Broken(), 2);
        Raw raw = new Raw(served)) {
      assertThat(raw.post("/agentgym/create", "{\"goal\":\"\"}").text()).contains("closed today");
      assertThat(served.sessions().active()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENENV, AGENTGYM, AGENTGYM_B, MCP})
  void anEvaluationLeavesNothing(String address) {
    try (Served served = Served.crafting();
        Environment remote = open(address, served)) {
      TaskSet tasks = remote.tasks(Split.HELD_OUT);
      List<Task> some = IntStream.range(0, 12).mapToObj(tasks::get).toList();
      EvaluationReport report =
          new Evaluator(remote, new RolloutLimits(6, 4), 1, 3)
              .evaluate(Actors.random(), some, trajectory -> {});
      assertThat(report.infrastructureFailures()).isZero();
      assertThat(report.episodes()).isEqualTo(12);
      served.untilActive(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENENV, AGENTGYM, AGENTGYM_B, MCP})
  void anEnvironmentThatIsClosedTakesItsSessionsWithIt(String address) {
    try (Served served = Served.of(new Adder(), 5)) {
      Environment remote = open(address, served);
      Task task = remote.tasks(Split.TRAIN).get(0);
      for (int i = 0; i < 5; i++) {
        var _ = remote.start(task, i);
      }
      assertThat(served.sessions().active()).isEqualTo(5);
      remote.close();
      served.untilActive(0);
      assertThatThrownBy(() -> remote.start(task, 1)).isInstanceOf(InfrastructureException.class);
      served.untilActive(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENENV, AGENTGYM, AGENTGYM_B, MCP})
  void whoIsInterruptedStillTakesLeave(String address) {
    try (Served served = Served.of(new Adder(), 5);
        Environment remote = open(address, served)) {
      Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1);
      Thread.currentThread().interrupt();
      episode.close();
      assertThat(Thread.interrupted()).isTrue();
      served.untilActive(0);
    }
  }
}
