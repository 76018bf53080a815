package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.GroupInGroup.Anchor;
import dev.agoge.environment.Rewards;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import net.jqwik.api.Example;

/** Each call is credited with what its own player got. */
class SeveralPlayersTest {
  private static final List<Credit> METHODS =
      List.of(
          new Outcome(),
          new LeaveOneOut(),
          new GroupRelative(true),
          new GroupRelative(false),
          new GroupInGroup(1, 0.5, true, Anchor.STATE),
          new GroupInGroup(0, 0.5, false, Anchor.OBSERVATION));

  /** The first player moves, then the second, and the first wins this much from it. */
  private static Trajectory game(String id, double won) {
    return Tape.of(id)
        .step(0, "x", "x", true, Rewards.each(0, 0), call())
        .step(1, "x", "x", true, Rewards.each(0, 0), call())
        .step(0, "y", "y", true, Rewards.each(0, 0), call())
        .step(1, "y", "y", true, Rewards.each(won, -won), call())
        .end();
  }

  private static ModelCall call() {
    return Tape.call(-1, new int[1], new int[1]);
  }

  @Example
  void whatTheWinnerGainsTheLoserLoses() {
    List<Judged> group = Groups.judged(game("a", 1), game("b", -1), game("c", 1));
    for (Credit method : List.of(new Outcome(), new LeaveOneOut(), new GroupRelative(true))) {
      for (Credited credited : method.assign(group)) {
        double[] steps = credited.bySteps();
        assertThat(steps[0]).as(method.name()).isNotZero();
        assertThat(steps[1]).as(method.name()).isEqualTo(-steps[0]);
        assertThat(steps[3]).as(method.name()).isEqualTo(-steps[2]);
      }
    }
  }

  @Example
  void everyMethodWantsTheWinnersMovesMoreThanTheLosers() {
    for (Credit method : METHODS) {
      List<Credited> credited = method.assign(Groups.judged(game("won", 1), game("lost", -1)));
      assertThat(Groups.steps(credited, 0)[0]).as(method.toString()).isPositive();
      assertThat(Groups.steps(credited, 0)[1]).as(method.toString()).isNegative();
      assertThat(Groups.steps(credited, 1)[0]).as(method.toString()).isNegative();
      assertThat(Groups.steps(credited, 1)[1]).as(method.toString()).isPositive();
    }
  }

  @Example
  void theNumbersOfTheSecondPlayerAreThoseOfItsOwnScores() {
    // Second player: −1, 0, −2; the others' means: −1, −1.5, −0.5.
    List<Credited> credited =
        new LeaveOneOut().assign(Groups.judged(game("a", 1), game("b", 0), game("c", 2)));
    assertThat(Groups.steps(credited, 0)[3]).isCloseTo(0, within(1e-6));
    assertThat(Groups.steps(credited, 1)[3]).isCloseTo(1.5, within(1e-6));
    assertThat(Groups.steps(credited, 2)[3]).isCloseTo(-1.5, within(1e-6));
  }

  @Example
  void anInvalidStepIsChargedToWhoTookIt() {
    Trajectory clumsy =
        Tape.of("clumsy")
            .step(0, "x", "x", true, Rewards.each(0, 0), call())
            .step(1, "x", "x", false, Rewards.each(1, -1), call())
            .end();
    assertThat(new EnvironmentJudge(0.25).judge(clumsy).scores()).containsExactly(1.0, -1.25);
  }

  @Example
  void anEpisodeInWhichNobodyActedIsStillPartOfTheBaseline() {
    List<Judged> group = Groups.judged(game("won", 1), Tape.of("cut").end());
    List<Credited> credited = new Outcome().assign(group);
    assertThat(Groups.steps(credited, 0)).containsExactly(0.5, -0.5, 0.5, -0.5);
    assertThat(Groups.steps(credited, 1)).isEmpty();
  }

  @Example
  void aJudgementOfOnePlayerDoesNotSpeakForTwo() {
    Trajectory two = game("won", 1);
    assertThatThrownBy(() -> new Judged(two, new Judgement(1, "")))
        .hasMessage("episode won has 2 players, but its judgement has the scores of 1");
  }
}
