package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Objective.Reference;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Losses over pairs and over good and bad examples, against numbers worked out by hand. */
class PreferencesTest {
  private static final Origin CHOSEN_FIRST = new Origin(0, 0, 0, 0);
  private static final Origin CHOSEN_SECOND = new Origin(0, 0, 1, 0);
  private static final Origin REJECTED = new Origin(0, 1, 0, 0);

  /** Log-ratios ln 2 and ln 2 for the chosen side of two calls, −ln 2 for the rejected. */
  private static Batch pair() {
    return Batch.of(3)
        .logProbs(0.5, 0.8, 0.2)
        .reference(0.25, 0.4, 0.4)
        .origins(CHOSEN_FIRST, CHOSEN_SECOND, REJECTED);
  }

  private static DirectPreference dpo(double beta) {
    return new DirectPreference(beta, 0, false, 1, 0, 0);
  }

  @Test
  void aPairIsComparedByTheSumsOfItsTurns() {
    Slopes slopes = new Slopes(3);
    // h = 2 ln 2 and - ln 2: sigma(3 ln 2) = 8/9, and its loss has the slope -1/9
    assertThat(dpo(1).loss(pair().made(), slopes)).isCloseTo(-Math.log(8.0 / 9), within(1e-9));
    assertThat(slopes.logProbs())
        .containsExactly(new double[] {-1.0 / 9, -1.0 / 9, 1.0 / 9}, within(1e-9));
    assertThat(slopes.measured().get("pair_accuracy")).containsExactly(1, 1);
    assertThat(Objects.requireNonNull(slopes.measured().get("pair_margin"))[0])
        .isCloseTo(3 * Math.log(2), within(1e-9));
  }

  @Test
  void meansDoNotCareHowLongASideIsAndAMarginMustBeWonToo() {
    var objective = new DirectPreference(1, Math.log(2), true, 1, 0, 0);
    // ln 2 - (- ln 2) - ln 2
    assertThat(objective.loss(pair().made(), new Slopes(3)))
        .isCloseTo(-Math.log(2.0 / 3), within(1e-9));
  }

  @Test
  void theChosenSideCanBeImitatedAsWell() {
    double without = dpo(1).loss(pair().made(), new Slopes(3));
    double with = new DirectPreference(1, 0, false, 1, 0.5, 0).loss(pair().made(), new Slopes(3));
    // the mean of ln 0.5 and ln 0.8
    assertThat(with - without).isCloseTo(-0.5 * Math.log(0.4) / 2, within(1e-9));
  }

  @Test
  void laterTurnsWeighLessWithADiscount() {
    Trajectory two = Tape.of("two").step("a", 0).step("b", 1).end();
    Trajectory one = Tape.of("one").step("a", 0).end();
    var examples =
        List.<Evidence>of(
            new Evidence.Preference(Credited.uniform(two, 1), Credited.uniform(one, 1)));
    var objective = new DirectPreference(1, 0, false, 0.5, 0, 0);
    // phi = 1 for first turns, 1/2 (1 - 1/2) / (1 - 1/4) = 1/3 for the second of two:
    // lead ln 2 + ln 2 / 3 + ln 2
    double expected = Math.log1p(Math.pow(2, -7.0 / 3));
    assertThat(objective.loss(pair().examples(examples).made(), new Slopes(3)))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void aSideWithoutAChoiceScoresNothing() {
    TokenBatch batch = Batch.of(1).logProbs(0.5).reference(0.25).origins(REJECTED).made();
    assertThat(dpo(1).loss(batch, new Slopes(1))).isCloseTo(Math.log(3), within(1e-9));
  }

  @Test
  void theReferenceIsTheFirstPolicyUnlessItIsRenewed() {
    assertThat(dpo(1).reference()).isEqualTo(Reference.START);
    assertThat(new DirectPreference(1, 0, false, 1, 0, 5).reference())
        .isEqualTo(Reference.renewed(5));
  }

  @Test
  void simpoComparesMeanLogProbabilitiesWithoutAReference() {
    // ln(0.5 * 0.8) / 2 = ln 0.632456; minus ln 0.2, times 2: ln 10; minus the margin ln 2
    double loss = new SimplePreference(2, Math.log(2)).loss(pair().made(), new Slopes(3));
    assertThat(loss).isCloseTo(Math.log(1.2), within(1e-9));
  }

  @Test
  void ktoPullsGoodStepsUpAndBadOnesDown() {
    TokenBatch batch =
        Batch.of(3)
            .logProbs(0.5, 0.4, 0.4)
            .old(0.25, 0.4, 0.4)
            .reference(0.25, 0.2, 0.8)
            .advantages(0.1, 3, -0.2)
            .origins(new Origin(0, 0, 0, 0), new Origin(0, 0, 0, 1), new Origin(0, 0, 1, 0))
            .made();
    Slopes slopes = new Slopes(3);
    // old log-ratios of the two calls: ln 2 and -ln 2, mean 0. Now 2 ln 2 and - ln 2:
    // 1 - sigma(2 ln 2) = 1/5, 1 - sigma(ln 2) = 1/3, the latter weighed by 2
    var kto = new KahnemanTversky(Unit.CALL, 1, 1, 2, 0);
    assertThat(kto.loss(batch, slopes)).isCloseTo((0.2 + 2.0 / 3) / 2, within(1e-9));
    // sigma (1 - sigma): 4/25 and 2/9
    assertThat(slopes.logProbs())
        .containsExactly(new double[] {-0.08, -0.08, 2.0 / 9}, within(1e-9));
  }

  @Test
  void ktosReferencePointIsTheDivergenceAtTheTimeOfDrawingAndNeverNegative() {
    Batch examples =
        Batch.of(1).logProbs(0.5).old(0.5).reference(0.25).origins(new Origin(0, 0, 0, 0));
    var kto = new KahnemanTversky(Unit.TRAJECTORY, 1, 1, 1, 0);
    assertThat(kto.loss(examples.made(), new Slopes(1))).isCloseTo(0.5, within(1e-9));
    // - ln 2 below 0 becomes 0
    assertThat(kto.loss(examples.old(0.125).made(), new Slopes(1)))
        .isCloseTo(1.0 / 3, within(1e-9));
  }
}
