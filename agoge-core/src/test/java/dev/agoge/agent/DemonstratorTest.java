package dev.agoge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.Agent.ContextStyle;
import dev.agoge.environment.Environment;
import dev.agoge.model.SamplingSettings;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemonstratorTest {
  private final Letters letters = new Letters();
  private final Environment stairs = new Stairs(1);

  private static Agent agent(ContextStyle style) {
    return new Agent("w", "", List.of(), style, true, SamplingSettings.PLAIN);
  }

  private List<Trajectory> demonstrate(ContextStyle style, double noise, int episodes) {
    return demonstrate(style, Integer.MAX_VALUE, noise, episodes);
  }

  private List<Trajectory> demonstrate(
      ContextStyle style, int context, double noise, int episodes) {
    var plans =
        IntStream.range(0, episodes)
            .mapToObj(i -> new PlannedEpisode("d" + i, Stairs.task("t", 4), 1, "g"))
            .toList();
    return new RolloutEngine(stairs, new RolloutLimits(200, 4))
        .play(plans, Demonstrator.of(stairs, agent(style), letters, context, noise));
  }

  @Test
  void withoutNoiseItSaysWhatTheExpertDoes() {
    Trajectory shown = demonstrate(ContextStyle.HISTORY, 0, 1).getFirst();
    assertThat(shown.success()).isTrue();
    assertThat(shown.steps()).hasSize(4).allMatch(s -> s.action().equals("up"));
    assertThat(shown.calls())
        .allSatisfy(
            call -> {
              assertThat(call.role()).isEqualTo(Demonstrator.DEMONSTRATION);
              assertThat(letters.show(call.output())).isEqualTo("up<|end|>");
              assertThat(call.logProbs()).isEmpty();
            });
  }

  @Test
  void aDemonstrationReadsAsIfTheAgentHadPlayed() {
    Trajectory shown = demonstrate(ContextStyle.HISTORY, 0, 1).getFirst();
    List<TokenSequence> sequences = TokenSequence.of(shown);
    assertThat(sequences).hasSize(1);
    assertThat(letters.show(sequences.getFirst().ids()))
        .isEqualTo(
            "<|obs|>stair 0 of 4<|act|>up<|end|><|obs|>stair 1 of 4<|act|>up<|end|>"
                + "<|obs|>stair 2 of 4<|act|>up<|end|><|obs|>stair 3 of 4<|act|>up<|end|>");
  }

  @Test
  void withTheCurrentStyleEachStepStandsForItself() {
    Trajectory shown = demonstrate(ContextStyle.CURRENT, 0, 1).getFirst();
    assertThat(TokenSequence.of(shown))
        .hasSize(4)
        .last()
        .satisfies(
            s ->
                assertThat(letters.show(s.ids()))
                    .isEqualTo("<|obs|>stair 0 of 4<|obs|>stair 3 of 4<|act|>up<|end|>"));
  }

  @Test
  void noiseIsMarkedAndTheExpertRecoversFromIt() {
    List<Trajectory> shown = demonstrate(ContextStyle.HISTORY, 0.5, 20);
    assertThat(shown).allMatch(Trajectory::success);
    List<Step> steps = shown.stream().flatMap(t -> t.steps().stream()).toList();
    List<Step> noise = steps.stream().filter(s -> role(s).equals(Demonstrator.NOISE)).toList();
    assertThat((double) noise.size() / steps.size()).isBetween(0.35, 0.65);
    assertThat(noise).allMatch(s -> s.admissible().contains(s.action()));
    assertThat(noise).extracting(Step::action).contains("up", "down", "stay");
    assertThat(steps)
        .filteredOn(s -> role(s).equals(Demonstrator.DEMONSTRATION))
        .allMatch(s -> s.action().equals("up"));
  }

  @Test
  void noiseStandsInTheContextOfWhatFollows() {
    Trajectory shown = demonstrate(ContextStyle.HISTORY, 0.5, 1).getFirst();
    StringBuilder wanted = new StringBuilder();
    for (Step step : shown.steps()) {
      wanted.append("<|obs|>" + step.observation() + "<|act|>" + step.action() + "<|end|>");
    }
    assertThat(letters.show(TokenSequence.of(shown).getFirst().ids())).isEqualTo(wanted.toString());
  }

  @Test
  void aDemonstrationIsCutWhereTheModelsContextIsFull() {
    int turn = 1 + "stair 0 of 4".length() + 1 + "up".length() + 1;
    Trajectory fits = demonstrate(ContextStyle.HISTORY, 4 * turn, 0, 1).getFirst();
    Trajectory cut = demonstrate(ContextStyle.HISTORY, 4 * turn - 1, 0, 1).getFirst();
    Trajectory current = demonstrate(ContextStyle.CURRENT, 2 * turn, 0, 1).getFirst();

    assertThat(fits.success()).isTrue();
    assertThat(cut.ending()).isEqualTo(Ending.LIMIT_REACHED);
    assertThat(cut.note()).contains("leaves no room in a context of " + (4 * turn - 1));
    assertThat(cut.steps()).hasSize(3);
    assertThat(current.success()).isTrue();
  }

  @Test
  void anExpertThinksAloudWhatItIsGoingToDoAsFarAsThereIsRoom() {
    Agent thinker =
        new Agent("w", "", List.of(), ContextStyle.HISTORY, true, SamplingSettings.PLAIN, 13);
    var plan = new PlannedEpisode("d", Stairs.task("t", 3), 1, "g");
    Trajectory shown =
        new RolloutEngine(stairs, new RolloutLimits(200, 1))
            .play(List.of(plan), Demonstrator.of(stairs, thinker, letters, 1000, 0))
            .getFirst();
    assertThat(shown.success()).isTrue();
    assertThat(letters.show(TokenSequence.of(shown).getFirst().ids()))
        .isEqualTo(
            "<|obs|>stair 0 of 3<|act|>plan: up, up<|end|>"
                + "<|act|>up<|end|><|obs|>stair 1 of 3<|act|>plan: up, up<|end|><|act|>up<|end|>"
                + "<|obs|>stair 2 of 3<|act|>plan: up<|end|><|act|>up<|end|>");
    assertThat(shown.calls()).allMatch(c -> c.role().equals(Demonstrator.DEMONSTRATION));
  }

  private static String role(Step step) {
    ModelCall only = step.calls().getFirst();
    return only.role();
  }
}
