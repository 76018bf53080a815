package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.environment.Rewards;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** GiGPO: arXiv 2505.10978, equations 6 to 8, by hand and by law. */
class GroupInGroupTest {
  private static final Trajectory SOLVED = Tape.of("solved").step("a", 0).step("b", 1).end();
  private static final Trajectory LOST = Tape.of("lost").step("a", 0).step("c", 0).end();

  private static GroupInGroup centred(double weight, Anchor anchor) {
    return new GroupInGroup(weight, 0.5, false, anchor);
  }

  private static void near(double[] found, double... wanted) {
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(found[i]).isCloseTo(wanted[i], within(1e-5));
    }
  }

  @Example
  void aSharedStepIsComparedAndALonelyOneIsNot() {
    // Returns: a → 0.5, b → 1 when solved, a → 0, c → 0 when lost. Episodes: ±0.5. Step a: ±0.25.
    List<Credited> credited = centred(2, Anchor.OBSERVATION).assign(Groups.judged(SOLVED, LOST));
    near(Groups.steps(credited, 0), 0.5 + 2 * 0.25, 0.5);
    near(Groups.steps(credited, 1), -0.5 - 2 * 0.25, -0.5);
  }

  @Example
  void bothLevelsAreMeasuredInTheirOwnStandardDeviations() {
    // Two values d apart have the sample deviation d / √2, so that both levels give ±1 / √2.
    List<Credited> credited =
        new GroupInGroup(2, 0.5, true, Anchor.OBSERVATION).assign(Groups.judged(SOLVED, LOST));
    double unit = 1 / Math.sqrt(2);
    near(Groups.steps(credited, 0), 3 * unit, unit);
    near(Groups.steps(credited, 1), -3 * unit, -unit);
  }

  @Example
  void aStateVisitedTwiceIsComparedWithItselfToo() {
    Trajectory twice = Tape.of("twice").step("a", 0).step("a", 1).end();
    Trajectory once = Tape.of("once").step("a", 0).end();
    // Returns from a: 0.5, 1 and 0, mean 0.5.
    List<Credited> credited = centred(1, Anchor.OBSERVATION).assign(Groups.judged(twice, once));
    near(Groups.steps(credited, 0), 0.5, 0.5 + 0.5);
    near(Groups.steps(credited, 1), -0.5 - 0.5);
  }

  @Example
  void rewardsOnTheWayAreDiscountedFromWhereTheyFall() {
    Trajectory early = Tape.of("early").step("a", 1).step("b", 0).step("c", 0).end();
    Trajectory late = Tape.of("late").step("a", 0).step("d", 0).step("e", 1).end();
    // Episodes are equal; from a: 1 and 0.25.
    List<Credited> credited = centred(1, Anchor.OBSERVATION).assign(Groups.judged(early, late));
    near(Groups.steps(credited, 0), 0.375, 0, 0);
    near(Groups.steps(credited, 1), -0.375, 0, 0);
  }

  private static ModelCall call() {
    return Tape.call(-1, new int[1], new int[1]);
  }

  private static Trajectory seen(String text, String state, double reward) {
    return Tape.of(state).step(0, text, state, true, Rewards.single(reward), call()).end();
  }

  @Example
  void equalTextsOfDifferentStatesAreComparedByObservationOnly() {
    List<Judged> group = Groups.judged(seen("a shut box", "1", 1), seen("a shut box", "2", 0));
    near(Groups.firsts(centred(1, Anchor.OBSERVATION).assign(group)), 1, -1);
    near(Groups.firsts(centred(1, Anchor.STATE).assign(group)), 0.5, -0.5);
    assertThat(centred(1, Anchor.OBSERVATION).shared(group)).isEqualTo(1);
    assertThat(centred(1, Anchor.STATE).shared(group)).isEqualTo(0);
  }

  @Example
  void equalStatesWithDifferentTextsAreComparedByStateOnly() {
    List<Judged> group = Groups.judged(seen("hello", "1", 1), seen("good day", "1", 0));
    near(Groups.firsts(centred(1, Anchor.OBSERVATION).assign(group)), 0.5, -0.5);
    near(Groups.firsts(centred(1, Anchor.STATE).assign(group)), 1, -1);
  }

  @Example
  void theSharedPartCountsSteps() {
    assertThat(centred(1, Anchor.OBSERVATION).shared(Groups.judged(SOLVED, LOST))).isEqualTo(0.5);
    assertThat(centred(1, Anchor.OBSERVATION).shared(List.of())).isEqualTo(0);
  }

  @Example
  void aPenaltyForInvalidActionsReachesEveryStepThroughTheLastReward() {
    Trajectory clumsy =
        Tape.of("clumsy")
            .step(0, "a", "a", false, Rewards.single(0), call())
            .step(0, "b", "b", true, Rewards.single(1), call())
            .end();
    double score = new EnvironmentJudge(0.2).judge(clumsy).score();
    assertThat(score).isCloseTo(0.8, within(1e-12));
    List<Judged> group =
        List.of(Groups.judged(clumsy, score), Groups.judged(LOST, LOST.episodeReturn()));
    // Returns: a → 0.4, b → 0.8; a → 0. Episodes ±0.4, step a ±0.2.
    List<Credited> credited = centred(1, Anchor.OBSERVATION).assign(group);
    near(Groups.steps(credited, 0), 0.6, 0.4);
    near(Groups.steps(credited, 1), -0.6, -0.4);
  }

  @Example
  void eachPlayerIsCreditedWithItsOwnRewards() {
    Trajectory won =
        Tape.of("won")
            .step(0, "x", "x", true, Rewards.each(0, 0), call())
            .step(1, "y", "y", true, Rewards.each(1, -1), call())
            .end();
    Trajectory drawn =
        Tape.of("drawn")
            .step(0, "x", "x", true, Rewards.each(0, 0), call())
            .step(1, "y", "y", true, Rewards.each(0, 0), call())
            .end();
    // Episodes: ±0.5 for the first player and ∓0.5 for the second.
    // First player at x: 0.5 and 0. Second player at y: -1 and 0.
    double weight = 1;
    List<Credited> credited = centred(weight, Anchor.STATE).assign(Groups.judged(won, drawn));
    near(Groups.steps(credited, 0), 0.5 + 0.25, -0.5 - 0.5);
    near(Groups.steps(credited, 1), -0.5 - 0.25, 0.5 + 0.5);
  }

  @Example
  void anEnvironmentThatCannotSeeItsStateIsRefusedAsAnAnchor() {
    List<Judged> group = Groups.judged(seen("hello", "", 1), seen("good day", "", 0));
    assertThatThrownBy(() -> centred(1, Anchor.STATE).assign(group))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "credit.anchor: state needs the true state, which environment test-v1 does not tell "
                + "(task task, step 1); use credit.anchor: observation");
    assertThat(centred(1, Anchor.OBSERVATION).assign(group)).hasSize(2);
  }

  @Example
  void twoPlayersInOneStateAreNotCompared() {
    Trajectory first = Tape.of("1").step(0, "x", "x", true, Rewards.each(1, 0), call()).end();
    Trajectory second = Tape.of("2").step(1, "x", "x", true, Rewards.each(0, 0), call()).end();
    assertThat(centred(1, Anchor.STATE).shared(Groups.judged(first, second))).isEqualTo(0);
  }

  @Provide
  Arbitrary<List<Judged>> groups() {
    Arbitrary<String> states = Arbitraries.of("a", "b", "c");
    Arbitrary<Double> rewards = Arbitraries.doubles().between(-1, 1).ofScale(2);
    Arbitrary<Trajectory> trajectories =
        Combinators.combine(states.list().ofMinSize(1).ofMaxSize(5), rewards.list().ofSize(5))
            .as(
                (seen, paid) -> {
                  Tape tape = Tape.of("any");
                  for (int i = 0; i < seen.size(); i++) {
                    tape.step(seen.get(i), paid.get(i));
                  }
                  return tape.end();
                });
    return trajectories
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(all -> Groups.judged(all.toArray(Trajectory[]::new)));
  }

  @Property(tries = 200)
  void withoutWeightItIsGrpo(@ForAll("groups") List<Judged> group, @ForAll boolean standardise) {
    var gigpo = new GroupInGroup(0, 0.95, standardise, Anchor.OBSERVATION);
    List<Credited> grpo = new GroupRelative(standardise).assign(group);
    List<Credited> found = gigpo.assign(group);
    for (int i = 0; i < group.size(); i++) {
      assertThat(found.get(i).advantages()).isDeepEqualTo(grpo.get(i).advantages());
    }
  }

  @Property(tries = 200)
  void whatItAddsSumsToZeroOverEachState(@ForAll("groups") List<Judged> group) {
    List<Credited> with = centred(1, Anchor.OBSERVATION).assign(group);
    List<Credited> without = centred(0, Anchor.OBSERVATION).assign(group);
    for (String state : List.of("a", "b", "c")) {
      List<Double> added = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        double[] more = Groups.steps(with, i);
        double[] less = Groups.steps(without, i);
        for (int t = 0; t < more.length; t++) {
          if (group.get(i).trajectory().steps().get(t).observation().equals(state)) {
            added.add(more[t] - less[t]);
          }
        }
      }
      assertThat(added.stream().mapToDouble(d -> d).sum()).isCloseTo(0, within(1e-4));
    }
  }
}
