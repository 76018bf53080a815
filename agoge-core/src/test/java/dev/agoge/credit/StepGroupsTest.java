package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** HGPO and SRGPO: other ways than GiGPO's to find steps to compare with. */
class StepGroupsTest {

  private static Trajectory path(String id, double reward, String... states) {
    Scenes scene = Scenes.of(id);
    for (int s = 0; s < states.length; s++) {
      boolean last = s + 1 == states.length;
      scene.step(states[s], "go", last ? reward : 0, (s + 1.0) / 4, Scenes.said("act", -1));
    }
    return scene.end();
  }

  private static HierarchicalGroups hgpo(int depth, double slope) {
    return new HierarchicalGroups(1, 1, false, Anchor.STATE, depth, slope);
  }

  @Example
  void aSharedPastWeighsMoreThanASharedState() {
    List<Judged> group =
        Groups.judged(path("1", 1, "a", "c"), path("2", 0, "a", "c"), path("3", 0, "b", "c"));
    // Episodes: 2/3, −1/3, −1/3. At c: level 0 compares 1, 0, 0, level 1 compares 1, 0 of those
    // that came from a. Weights 1 and 2.
    List<Credited> credited = hgpo(1, 1).assign(group);
    double episode = 2 / 3.0;
    double shared = (2 / 3.0 + 2 * 0.5) / 3;
    double beside = (-1 / 3.0 - 2 * 0.5) / 3;
    // At a: both levels compare 1, 0, for the start of an episode is a past too.
    Groups.nearSteps(credited, 0, episode + 0.5, episode + shared);
    Groups.nearSteps(credited, 1, -1 / 3.0 - 0.5, -1 / 3.0 + beside);
    // The third has company at level 0 only.
    Groups.nearSteps(credited, 2, -1 / 3.0, -1 / 3.0 - 1 / 3.0);
  }

  @Example
  void anotherActionIsAnotherPast() {
    Trajectory left =
        Scenes.of("left")
            .step("a", "left", 0, 0, Scenes.said("act", -1))
            .step("c", "go", 1, 0, Scenes.said("act", -1))
            .end();
    List<Credited> credited =
        hgpo(1, 0).assign(Groups.judged(left, path("2", 0, "a", "c"), path("3", 0.5, "a", "c")));
    // Episodes, and level 0 at c: 0.5, −0.5, 0. Level 1 at c: −0.25 and 0.25 of those that went.
    assertThat(Groups.steps(credited, 0)[1]).isCloseTo(0.5 + 0.5, within(1e-5));
    assertThat(Groups.steps(credited, 1)[1]).isCloseTo(-0.5 - 0.375, within(1e-5));
    assertThat(Groups.steps(credited, 2)[1]).isCloseTo(0.125, within(1e-5));
  }

  @Property(tries = 100)
  void withoutDepthItIsGigpo(
      @ForAll boolean standardise, @ForAll @IntRange(min = 1, max = 5) int size) {
    List<Judged> group = group(size);
    var hgpo = new HierarchicalGroups(0.5, 0.9, standardise, Anchor.OBSERVATION, 0, 1);
    var gigpo = new GroupInGroup(0.5, 0.9, standardise, Anchor.OBSERVATION);
    List<Credited> wanted = gigpo.assign(group);
    List<Credited> found = hgpo.assign(group);
    for (int i = 0; i < size; i++) {
      Groups.nearSteps(found, i, Groups.steps(wanted, i));
    }
  }

  private static List<Judged> group(int size) {
    List<Trajectory> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(path("t" + i, i % 2, "a", i % 3 == 0 ? "b" : "c", "d"));
    }
    return Groups.judged(all.toArray(Trajectory[]::new));
  }

  @Example
  void randomGroupsCompareWhatStepsWereWorth() {
    // One group of all four steps: gains 0.25 each but one of 0.5.
    Trajectory quick =
        Scenes.of("quick")
            .step("a", "go", 0, 0.25, Scenes.said("act", -1))
            .step("b", "run", 0, 0.75, Scenes.said("act", -1))
            .end();
    List<Judged> group = Groups.judged(quick, path("slow", 0, "a", "b"));
    var srgpo = new RandomGroups(2, 16, StepRewards.PROGRESS, false);
    List<Credited> credited = srgpo.assign(group);
    double mean = (3 * 0.25 + 0.5) / 4;
    Groups.nearSteps(credited, 0, 2 * (0.25 - mean), 2 * (0.5 - mean));
    Groups.nearSteps(credited, 1, 2 * (0.25 - mean), 2 * (0.25 - mean));
  }

  @Property(tries = 100)
  void theSameEpisodesAreDealtTheSameHands(
      @ForAll @IntRange(min = 1, max = 6) int size, @ForAll @IntRange(min = 2, max = 9) int hand) {
    List<Judged> group = group(size);
    var srgpo = new RandomGroups(1, hand, StepRewards.ENVIRONMENT, false);
    List<Credited> credited = srgpo.assign(group);
    List<Credited> again = srgpo.assign(group(size));
    double sum = 0;
    for (int i = 0; i < size; i++) {
      assertThat(again.get(i).advantages()).isDeepEqualTo(credited.get(i).advantages());
      for (double step : credited.get(i).bySteps()) {
        sum += step;
      }
    }
    // Both levels are centred, and all episodes are equally long.
    assertThat(sum).isCloseTo(0, within(1e-4));
  }

  @Example
  void progressThatIsNotMeasuredIsNoReward() {
    Trajectory blind =
        Scenes.of("blind").step("a", "go", 0, Double.NaN, Scenes.said("act", -1)).end();
    assertThatThrownBy(
            () -> new RandomGroups(1, 2, StepRewards.PROGRESS, true).assign(Groups.judged(blind)))
        .hasMessage(
            "environment test-v1 does not measure progress; take the rewards of the environment or"
                + " of a judge");
  }
}
