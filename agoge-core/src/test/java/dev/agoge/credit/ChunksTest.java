package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.credit.InteractionChunks.Boundary;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import net.jqwik.api.Example;

/** Interaction chunks. */
class ChunksTest {
  /** Thinks before it goes from a to b, and is done. */
  private static final Trajectory WON =
      Scenes.of("won")
          .step("a", "think", 0, 0, Scenes.said("act", -2, -2))
          .step("a", "go", 0, 0, Scenes.said("act", -1))
          .step("b", "take", 1, 1, Scenes.said("act", -0.5f))
          .end();

  private static final Trajectory LOST =
      Scenes.of("lost").step("a", "stay", 0, 0, Scenes.said("act", -0.1f)).end();

  private static int[] ends(Boundary boundary) {
    return Chunks.ends(WON, Turns.of(Groups.judged(WON, 1)).getFirst(), boundary);
  }

  @Example
  void aChunkEndsWhereTheBoundarySaysSo() {
    assertThat(ends(Boundary.STEP)).containsExactly(1, 2, 3);
    assertThat(ends(Boundary.CHANGE)).containsExactly(2, 3);
    assertThat(ends(Boundary.PROGRESS)).containsExactly(3);
  }

  @Example
  void theStepsOfAChunkShareItsReturn() {
    // Chunks: 0.5, 1 and 0, mean 0.5. Time passes once a chunk, not once a step.
    List<Credited> credited =
        new InteractionChunks(0.5, Boundary.CHANGE, false, 0).assign(Groups.judged(WON, LOST));
    Groups.nearSteps(credited, 0, 0, 0, 0.5);
    Groups.nearSteps(credited, 1, -0.5);
  }

  @Example
  void withAChunkAStepItIsTheDiscountedReturn() {
    // 0.25, 0.5, 1 and 0: mean 0.4375.
    List<Credited> credited =
        new InteractionChunks(0.5, Boundary.STEP, false, 0).assign(Groups.judged(WON, LOST));
    Groups.nearSteps(credited, 0, 0.25 - 0.4375, 0.5 - 0.4375, 1 - 0.4375);
    Groups.nearSteps(credited, 1, -0.4375);
  }

  @Example
  void anUnlikelyChunkIsMasked() {
    // Means of log p: −5/3, −0.5, −0.1; the limit is e^−1.
    List<Credited> credited =
        new InteractionChunks(1, Boundary.CHANGE, false, Math.exp(-1))
            .assign(Groups.judged(WON, LOST));
    Groups.nearSteps(credited, 0, 0, 0, 1 / 3.0);
    Groups.nearSteps(credited, 1, -2 / 3.0);
  }

  @Example
  void onlyTheLeastCertainStepsCount() {
    // −log p: 2, 1, 0.5 and 0.1; half of four steps.
    List<Credited> credited = new HighEntropySteps(0.5, false).assign(Groups.judged(WON, LOST));
    Groups.nearSteps(credited, 0, 0.5, 0.5, 0);
    Groups.nearSteps(credited, 1, 0);
  }

  @Example
  void allStepsOrNoneCountAtTheEndsOfTheScale() {
    List<Judged> group = Groups.judged(WON, LOST);
    List<Credited> grpo = new GroupRelative(true).assign(group);
    Groups.nearSteps(new HighEntropySteps(1, true).assign(group), 0, Groups.steps(grpo, 0));
    Groups.nearSteps(new HighEntropySteps(1, true).assign(group), 1, Groups.steps(grpo, 1));
    Groups.nearSteps(new HighEntropySteps(0, true).assign(group), 0, 0, 0, 0);
  }
}
