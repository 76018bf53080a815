package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.credit.TraceMatching.Likeness;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import net.jqwik.api.Example;

/** Rewards from a matching with an expert's trace. */
class TraceMatchingTest {
  private static Trajectory trace(String id, String role, double reward, String... actions) {
    Scenes scene = Scenes.of(id);
    for (int s = 0; s < actions.length; s++) {
      scene.step("s", actions[s], s + 1 < actions.length ? 0 : reward, 0, Scenes.said(role, -1));
    }
    return scene.end();
  }

  private static final Trajectory EXPERT =
      trace("expert", "demonstration", 1, "take red key", "open door");

  @Example
  void aTurnIsPaidForItsLikenessAndTheEpisodeForItsOutcome() {
    // Likeness: 2 · 2 / (3 + 3) and 1 for one, none and so a penalty of 1 for the other. With
    // discount 0.5 what is to come is 2/3 + 0.5, 1 and −1.
    Trajectory close = trace("close", "act", 1, "take blue key", "open door");
    Trajectory off = trace("off", "act", 0, "sing");
    List<Credited> credited =
        new TraceMatching(1, 0.5, 1, Likeness.WORDS, false)
            .assign(Groups.judged(close, EXPERT, off));
    double mean = (7 / 6.0 + 1 - 1) / 3;
    Groups.nearSteps(credited, 0, 0.5 + 7 / 6.0 - mean, 0.5 + 1 - mean);
    Groups.nearSteps(credited, 1, 0, 0);
    Groups.nearSteps(credited, 2, -0.5 - 1 - mean);
  }

  @Example
  void whatWasDoneOnceIsMatchedOnce() {
    Trajectory twice = trace("twice", "act", 0, "open door", "open door");
    List<Credited> credited =
        new TraceMatching(1, 0, 0, Likeness.EXACT, false).assign(Groups.judged(EXPERT, twice));
    double[] steps = Groups.steps(credited, 1);
    assertThat(Math.abs(steps[0])).isEqualTo(0.5);
    assertThat(steps[1]).isEqualTo(-steps[0]);
  }

  @Example
  void toolCallsAreComparedByNameArgumentsAndValues() {
    Trajectory expert =
        trace("e", "demonstration", 1, "{\"name\":\"send\",\"arguments\":{\"to\":\"ann\"}}");
    Trajectory bob = trace("b", "act", 0, "{\"name\":\"send\",\"arguments\":{\"to\":\"bob\"}}");
    Trajectory ann = trace("a", "act", 0, "{\"arguments\":{\"to\":\"ann\"},\"name\":\"send\"}");
    List<Credited> credited =
        new TraceMatching(1, 0, 0, Likeness.WORDS, false).assign(Groups.judged(expert, bob, ann));
    // 0.8 and 1: one word of five differs.
    Groups.nearSteps(credited, 1, -0.1);
    Groups.nearSteps(credited, 2, 0.1);
  }

  @Example
  void aGroupWithoutAnExpertIsRefused() {
    Trajectory own = trace("own", "act", 1, "go");
    assertThatThrownBy(
            () -> new TraceMatching(1, 1, 0, Likeness.WORDS, true).assign(Groups.judged(own)))
        .hasMessage("group group has no expert's episode to match with; gather with source: both");
  }
}
