package dev.agoge.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.credit.Credited;
import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.credit.Judged;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Evidence;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.transform.StepPairs.By;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPairsTest {
  private static final StepPairs BY_RETURN = new StepPairs(By.RETURN, Anchor.STATE, 0, 8);

  private final Trajectory left =
      Tape.of("left").act("start", "left", 0).act("fork", "on", 0).act("gold", "take", 1).end();
  private final Trajectory right =
      Tape.of("right").act("start", "right", 0.25).act("fork", "back", 0).end();

  private static List<Judged> judged(Trajectory... group) {
    var judge = new EnvironmentJudge(0);
    return Arrays.stream(group).map(t -> new Judged(t, judge.judge(t))).toList();
  }

  private static List<Evidence> pairs(StepPairs pairing, List<Judged> group) {
    return pairing.evidence(
        group, group.stream().map(j -> Credited.uniform(j.trajectory(), 1)).toList());
  }

  private static List<String> shown(List<Evidence> pairs) {
    return pairs.stream()
        .map(
            pair ->
                pair.parts().getFirst().trajectory().steps().getLast().action()
                    + " over "
                    + pair.parts().getLast().trajectory().steps().getLast().action())
        .toList();
  }

  @Test
  void differentActionsInTheSameStateArePairedByWhatCameOfThem() {
    // returns: start 1 against 0.25, fork 1 against 0; gold was seen once only
    assertThat(shown(pairs(BY_RETURN, judged(left, right))))
        .containsExactly("on over back", "left over right");
  }

  @Test
  void onlyThatStepCountsAndWhatFollowsIsCut() {
    Evidence pair = pairs(BY_RETURN, judged(left, right)).getFirst();
    Credited chosen = pair.parts().getFirst();
    assertThat(chosen.trajectory().steps()).hasSize(2);
    assertThat(chosen.advantages()).isEqualTo(new float[][] {{0, 0}, {1, 1}});
  }

  @Test
  void theSameActionIsNoPairHoweverItEnded() {
    Trajectory unlucky = Tape.of("unlucky").act("start", "left", 0).end();
    assertThat(pairs(BY_RETURN, judged(left, unlucky))).isEmpty();
  }

  @Test
  void differencesWithinTheMarginAreNoPairsAndTheLargestComeFirst() {
    assertThat(shown(pairs(new StepPairs(By.RETURN, Anchor.STATE, 0.8, 8), judged(left, right))))
        .containsExactly("on over back");
    assertThat(shown(pairs(new StepPairs(By.RETURN, Anchor.STATE, 0, 1), judged(left, right))))
        .containsExactly("on over back");
  }

  @Test
  void aJudgesScoresOfStepsCanDecideInstead() {
    var byScore = new StepPairs(By.SCORE, Anchor.STATE, 0, 8);
    List<Judged> group =
        List.of(
            new Judged(left, new Judgement(List.of(1.0), List.of(-1.0, 0.0, 0.0), "")),
            new Judged(right, new Judgement(List.of(0.0), List.of(1.0, 0.0), "")));
    assertThat(shown(pairs(byScore, group))).containsExactly("right over left");
    assertThatThrownBy(() -> pairs(byScore, judged(left, right)))
        .hasMessageContaining("pairs.by: score needs a judge that scores steps");
  }
}
