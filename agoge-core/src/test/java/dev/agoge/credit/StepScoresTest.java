package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Step-GRPO and process rewards. */
class StepScoresTest {
  private static final Trajectory SOLVED = Tape.of("solved").step("a", 0).step("b", 1).end();
  private static final Trajectory LOST = Tape.of("lost").step("a", 0).step("c", 0).end();

  /** Scores 1, 0 of the one that solved the task, and 0, 1 of the other. */
  private static final List<Judged> SCORED =
      List.of(Groups.scored(SOLVED, 1.0, 0.0), Groups.scored(LOST, 0.0, 1.0));

  @Example
  void stepGrpoSumsWhatIsStillToCome() {
    // The mean of all four steps is 0.5.
    List<Credited> credited = new StepGroupRelative(StepRewards.JUDGE, false).assign(SCORED);
    Groups.nearSteps(credited, 0, 0.5 - 0.5, -0.5);
    Groups.nearSteps(credited, 1, -0.5 + 0.5, 0.5);
  }

  @Example
  void stepGrpoTakesTheEnvironmentsRewardsToo() {
    // The mean of 0, 1, 0, 0 is 0.25, their deviation 0.5.
    List<Credited> credited = new StepGroupRelative(StepRewards.ENVIRONMENT, true).assign(SCORED);
    Groups.nearSteps(credited, 0, (-0.25 + 0.75) / 0.5, 0.75 / 0.5);
    Groups.nearSteps(credited, 1, (-0.25 - 0.25) / 0.5, -0.25 / 0.5);
  }

  @Example
  void aProcessRewardStandsBesideTheOutcome() {
    List<Credited> own = new ProcessReward(2, 0, false).assign(SCORED);
    Groups.nearSteps(own, 0, 0.5 + 2 * 0.5, -0.5 + 2 * 0.5);
    Groups.nearSteps(own, 1, -0.5 - 2 * 0.5, 0.5 - 2 * 0.5);
    List<Credited> toCome = new ProcessReward(2, 1, false).assign(SCORED);
    Groups.nearSteps(toCome, 0, 0 + 1, -0.5 + 1);
    Groups.nearSteps(toCome, 1, 0 - 1, 0.5 - 1);
  }

  @Example
  void withoutScoresItSaysWhatToDo() {
    assertThatThrownBy(() -> new ProcessReward(1, 0, true).assign(Groups.judged(SOLVED)))
        .hasMessage("episode solved has no scores of its steps; name a judge that scores steps");
  }

  @Property(tries = 100)
  void withoutTheOutcomeItIsStepGrpo(
      @ForAll @Size(4) List<@DoubleRange(min = -2, max = 2) Double> s,
      @ForAll boolean standardise) {
    List<Judged> group =
        List.of(Groups.scored(SOLVED, s.get(0), s.get(1)), Groups.scored(LOST, s.get(2), s.get(3)));
    List<Credited> process = new ProcessReward(0, 1, standardise).assign(group);
    List<Credited> grpo = new StepGroupRelative(StepRewards.JUDGE, standardise).assign(group);
    for (int i = 0; i < 2; i++) {
      Groups.nearSteps(process, i, Groups.steps(grpo, i));
    }
  }

  @Property(tries = 100)
  void firstStepsOfAGroupSumToZero(
      @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -2, max = 2) Double> paid) {
    List<Trajectory> group = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      Tape tape = Tape.of("t" + i);
      for (int s = 0; s <= i; s++) {
        tape.step("s" + s, paid.get(s));
      }
      group.add(tape.end());
    }
    List<Credited> credited =
        new StepGroupRelative(StepRewards.ENVIRONMENT, true)
            .assign(Groups.judged(group.toArray(Trajectory[]::new)));
    assertThat(credited.stream().mapToDouble(c -> c.bySteps()[0]).sum()).isCloseTo(0, within(1e-4));
  }
}
