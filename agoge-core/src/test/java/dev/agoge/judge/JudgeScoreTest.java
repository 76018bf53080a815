package dev.agoge.judge;

import static dev.agoge.judge.StepLabel.HARMFUL;
import static dev.agoge.judge.StepLabel.HELPFUL;
import static dev.agoge.judge.StepLabel.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeScoreTest {
  private static final boolean[] GOLD = {true, true, false, false};

  @Test
  void outcomesAreComparedAsWorkedOutByHand() {
    var score = JudgeScore.of(new double[] {0.9, 0.4, 0.6, 0.1}, GOLD);

    assertThat(score.successes()).isEqualTo(0.5);
    assertThat(score.accuracy()).isEqualTo(0.5);
    // Of the pairs (.9,.6) (.9,.1) (.4,.6) (.4,.1) three are in order.
    assertThat(score.auc()).isEqualTo(0.75);
    // (.01 + .36 + .36 + .01) / 4
    assertThat(score.brier()).isCloseTo(0.185, within(1e-12));
    // Four bins of one each: (.1 + .6 + .6 + .1) / 4
    assertThat(score.calibration()).isCloseTo(0.35, within(1e-12));
  }

  @Test
  void aJudgeThatKnowsNothingIsAtChanceEverywhere() {
    var score = JudgeScore.of(new double[] {0.5, 0.5, 0.5, 0.5}, GOLD);

    assertThat(score.accuracy()).isEqualTo(0.5);
    assertThat(score.auc()).isEqualTo(0.5);
    assertThat(score.brier()).isEqualTo(0.25);
    assertThat(score.calibration()).isZero();
  }

  @Test
  void aWellCalibratedJudgeNeedNotBeSharp() {
    double[] said = {0.75, 0.75, 0.75, 0.75};
    assertThat(JudgeScore.of(said, new boolean[] {true, true, true, false}).calibration()).isZero();
  }

  @Test
  void withoutBothKindsOfOutcomesThereIsNoOrderToTell() {
    var score = JudgeScore.of(new double[] {0.2, 0.9}, new boolean[] {true, true});

    assertThat(score.auc()).isNaN();
    assertThat(score.metrics()).containsOnlyKeys("accuracy", "brier", "calibration");
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> JudgeScore.of(new double[] {1.5}, new boolean[] {true}))
        .hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> JudgeScore.of(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErrorPropagatesUntilAHelpfulStepMendsIt() {
    assertThat(StepLabel.propagated(List.of(NEUTRAL, HARMFUL, NEUTRAL, HELPFUL, NEUTRAL)))
        .containsExactly(NEUTRAL, HARMFUL, HARMFUL, HELPFUL, NEUTRAL);
  }

  @Test
  void scoresNearZeroMeanNothing() {
    assertThat(List.of(StepLabel.of(0.2, 0.1), StepLabel.of(0.1, 0.1), StepLabel.of(-0.2, 0.1)))
        .containsExactly(HELPFUL, NEUTRAL, HARMFUL);
  }

  @Test
  void stepsAreComparedAsWorkedOutByHand() {
    List<List<StepLabel>> gold =
        List.of(List.of(HELPFUL, HARMFUL, HARMFUL), List.of(HELPFUL, NEUTRAL));
    List<List<StepLabel>> said =
        List.of(List.of(HELPFUL, NEUTRAL, HARMFUL), List.of(HELPFUL, HELPFUL));

    StepScore score = StepScore.of(said, gold);

    assertThat(score.steps()).isEqualTo(5);
    assertThat(score.accuracy()).isEqualTo(0.6);
    assertThat(score.f1().get(HELPFUL)).isEqualTo(2 * 2.0 / (2 + 3));
    assertThat(score.f1().get(HARMFUL)).isEqualTo(2 * 1.0 / (2 + 1));
    assertThat(score.f1().get(NEUTRAL)).isZero();
    assertThat(score.macroF1()).isCloseTo((0.8 + 2.0 / 3) / 3, within(1e-12));
    // The first error of the first episode was found a step late; the second has none.
    assertThat(score.firstError()).isEqualTo(0.5);
  }

  @Test
  void aLabelThatNeverOccursHasNoF1() {
    StepScore score = StepScore.of(List.of(List.of(HELPFUL)), List.of(List.of(HELPFUL)));

    assertThat(score.f1()).containsOnlyKeys(HELPFUL);
    assertThat(score.macroF1()).isEqualTo(1);
    assertThatThrownBy(() -> StepScore.of(List.of(), List.of(List.of(HELPFUL))))
        .hasMessageContaining("as many");
  }
}
