package dev.agoge.bridge.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tools of a program that knows nothing of episodes. */
class McpStrangerTest {
  private static final String SHOP =
      "mcp:stdio:%s -XX:TieredStopAtLevel=1 -cp %s %s"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"),
              Shop.class.getName());

  private static final Map<String, String> GAME =
      Map.of("goal", "Buy something to drink.", "reward", "verdict", "steps", "7");

  @Test
  void itsToolsAreTheActionsAndAToolSaysTheReward() {
    try (Environment remote = Environments.open(SHOP, GAME);
        Episode episode = remote.start(remote.tasks(Split.HELD_OUT).get(0), 1)) {
      assertThat(remote.spec().id()).isEqualTo("mcp-corner-shop-v0");
      assertThat(remote.spec().stepLimit()).isEqualTo(7);
      assertThat(remote.spec().forkable()).isFalse();
      assertThat(remote.tools())
          .extracting("name")
          .containsExactlyInAnyOrder("shop_search", "buy", "burn", "finish");
      assertThat(episode.observation().text())
          .startsWith("Buy something to drink.")
          .contains("shop_search");
      assertThat(act(episode, "{\"name\":\"shop_search\",\"arguments\":{}}").observation().text())
          .isEqualTo("tea, coal");
      for (String mistake :
          new String[] {
            "buy tea",
            "{\"name\":3}",
            "[]",
            "{\"name\":\"by\"}",
            "{\"name\":\"verdict\"}",
            "{\"name\":\"buy\",\"arguments\":3}",
            "{"
          }) {
        assertThat(act(episode, mistake).valid()).as(mistake).isFalse();
      }
      StepResult bought = act(episode, "{\"name\":\"buy\",\"arguments\":{\"item\":\"tea\"}}");
      assertThat(bought.observation().text()).isEqualTo("bought tea");
      assertThat(bought.reward()).isZero();
      StepResult end = act(episode, "{\"name\":\"finish\"}");
      assertThat(end.ended()).isTrue();
      assertThat(end.reward()).isEqualTo(0.75);
    }
  }

  @Test
  void aDesignatedToolEndsTheEpisodeAndAProgramThatDiesIsNoReward() {
    try (Environment remote = Environments.open(SHOP, Map.of("end", "buy", "reward", "verdict"))) {
      assertThat(remote.tools()).extracting("name").doesNotContain("finish", "verdict");
      try (Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
        StepResult end = act(episode, "{\"name\":\"buy\",\"arguments\":{\"item\":\"coal\"}}");
        assertThat(end.ended()).isTrue();
        assertThat(end.reward()).isZero();
      }
      try (Episode episode = remote.start(remote.tasks(Split.TRAIN).get(0), 1)) {
        assertThatThrownBy(() -> act(episode, "{\"name\":\"burn\"}"))
            .isInstanceOf(InfrastructureException.class);
      }
    }
  }

  private static StepResult act(Episode episode, String action) {
    return episode.step(new Action(action));
  }

  @Test
  void badOptionsAndAddressesAreSaidInALine() {
    assertThatThrownBy(() -> Environments.open("mcp", Map.of()))
        .hasMessageContaining("mcp:stdio:COMMAND");
    assertThatThrownBy(() -> Environments.open("mcp:stdio:", Map.of()))
        .hasMessageContaining("write mcp:http://HOST:PORT/mcp");
    assertThatThrownBy(() -> Environments.open("mcp:http://127.0.0.1:1/mcp", Map.of()))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("connection refused");
    assertThatThrownBy(() -> Environments.open("mcp:stdio:/no/such/program", Map.of()))
        .hasMessageContaining("'/no/such/program' of environment mcp is not to be found");
    assertThatThrownBy(() -> Environments.open("mcp:stdio:false", Map.of()))
        .isInstanceOf(InfrastructureException.class);
    assertThatThrownBy(() -> Environments.open(SHOP, Map.of("reward", "verdikt")))
        .hasMessageContaining("did you mean 'verdict'");
  }
}
