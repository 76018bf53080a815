package dev.agoge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.Agent.ContextStyle;
import dev.agoge.model.SamplingSettings;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentTest {
  private static final SamplingSettings PLAIN = SamplingSettings.PLAIN;

  private static Agent agent(String weights, String instructions, String... memory) {
    return new Agent(
        weights, instructions, List.of(memory), ContextStyle.HISTORY, true, SamplingSettings.PLAIN);
  }

  @Test
  void equalAgentsHaveEqualIds() {
    assertThat(agent("w", "do", "note").id())
        .isEqualTo(agent("w", "do", "note").id())
        .matches("[0-9a-f]{12}");
  }

  @Test
  void theIdChangesWithEveryComponent() {
    Agent agent = agent("w", "do", "note");
    List<Agent> others =
        List.of(
            agent.withWeights("v"),
            agent("w", "do not", "note"),
            agent("w", "do", "other note"),
            new Agent("w", "do", List.of("note"), ContextStyle.CURRENT, true, PLAIN),
            agent.unconstrained(),
            agent.withSampling(SamplingSettings.GREEDY),
            new Agent("w", "do", List.of("note"), ContextStyle.HISTORY, true, PLAIN, 16));
    assertThat(others).hasSize(Agent.class.getRecordComponents().length);
    List<String> ids = new ArrayList<>(others.stream().map(Agent::id).toList());
    ids.add(agent.id());
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theIdChangesWithEverySetting() {
    List<SamplingSettings> settings =
        List.of(
            PLAIN,
            new SamplingSettings(0.5, 1, 0, 64),
            new SamplingSettings(1, 0.9, 0, 64),
            new SamplingSettings(1, 1, 5, 64),
            new SamplingSettings(1, 1, 0, 65));
    RecordComponent[] components = SamplingSettings.class.getRecordComponents();
    assertThat(settings).hasSize(components.length + 1);
    assertThat(settings.stream().map(s -> Agent.of("w").withSampling(s).id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void textsThatLookLikeTheirNeighboursDoNotCollide() {
    assertThat(
            List.of(
                agent("w", "do", "a", "b").id(),
                agent("w", "do", "a, b").id(),
                agent("w", "do, memory=[a, b]").id(),
                agent("w", "do").id()))
        .doesNotHaveDuplicates();
  }
}
