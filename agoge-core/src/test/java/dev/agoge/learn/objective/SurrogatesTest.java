package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credited;
import dev.agoge.environment.Rewards;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective.Reference;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.trajectory.Tape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The relatives of the clipped surrogate, against numbers worked out by hand. */
class SurrogatesTest {
  private static final ClippedSurrogate FREE = new ClippedSurrogate(1, 1e9, 0, 0);

  @Test
  void aSequenceHasOneRatioTheGeometricMeanOfItsTokens() {
    Batch batch =
        Batch.of(3)
            .logProbs(0.8, 0.2, 0.6)
            .old(0.4, 0.1, 0.4)
            .advantages(1, 3, -1)
            .shares(0.25, 0.25, 0.5)
            .origins(new Origin(0, 0, 0, 0), new Origin(0, 0, 1, 0), new Origin(1, 0, 0, 0));
    Slopes slopes = new Slopes(3);
    // s = 2 with A = 2, held at 1.5; s = 1.5 with A = -1, free
    double loss = new SequenceSurrogate(Unit.TRAJECTORY, 0.5, 0.5, 0).loss(batch.made(), slopes);
    assertThat(loss).isCloseTo(-0.5 * 3 + 0.5 * 1.5, within(1e-9));
    assertThat(slopes.logProbs()).containsExactly(new double[] {0, 0, 0.75}, within(1e-9));
  }

  @Test
  void callsCanHaveRatiosOfTheirOwn() {
    Batch batch =
        Batch.of(2)
            .logProbs(0.6, 0.3)
            .old(0.4, 0.4)
            .origins(new Origin(0, 0, 0, 0), new Origin(0, 0, 1, 0));
    double loss = new SequenceSurrogate(Unit.CALL, 0.9, 0.9, 0).loss(batch.made(), new Slopes(2));
    assertThat(loss).isCloseTo(-0.5 * (1.5 + 0.75), within(1e-9));
  }

  @Test
  void aTruncatedTokenKeepsItsGradient() {
    Batch batch = Batch.of(2).logProbs(0.8, 0.3).old(0.2, 0.2).advantages(1, 1);
    Slopes slopes = new Slopes(2);
    new TruncatedSurrogate(2, 0, 0).loss(batch.made(), slopes);
    // ratios 4, truncated to 2, and 1.5, each half
    assertThat(slopes.logProbs()).containsExactly(new double[] {-1, -0.75}, within(1e-9));
    assertThat(slopes.measured().get("truncated_fraction")).containsExactly(1, 2);
  }

  @Test
  void theDualClipBoundsWhatABadTokenCanCost() {
    Batch batch = Batch.of(1).logProbs(0.9).old(0.1).advantages(-1);
    var dual = new ClippedSurrogate(0.2, 0.2, 3, 0, 0, Divergence.K3, 0, 0);
    Slopes slopes = new Slopes(1);
    assertThat(FREE.loss(batch.made(), new Slopes(1))).isCloseTo(9, within(1e-9));
    assertThat(dual.loss(batch.made(), slopes)).isCloseTo(3, within(1e-9));
    assertThat(slopes.logProbs()).containsExactly(0);
    assertThatThrownBy(() -> new ClippedSurrogate(0.2, 0.2, 1.1, 0, 0, Divergence.K3, 0, 0))
        .hasMessageContaining("dualClip must be 0 or at least");
  }

  @Test
  void advantagesAreClippedBeforehand() {
    var clipped = new ClippedSurrogate(0.2, 0.2, 0, 2, 0, Divergence.K3, 0, 0);
    Batch batch = Batch.of(2).advantages(5, -7);
    Slopes slopes = new Slopes(2);
    clipped.loss(batch.made(), slopes);
    assertThat(slopes.logProbs()).containsExactly(new double[] {-1, 1}, within(1e-9));
  }

  @Test
  void thePenaltyCanBeK2TowardsARenewedReference() {
    var k2 = new ClippedSurrogate(0.2, 0.2, 0, 0, 0.5, Divergence.K2, 5, 0);
    Batch batch = Batch.of(1).advantages(0).logProbs(0.5).reference(0.25);
    // x = - ln 2, x^2 / 2 = 0.240227
    assertThat(k2.loss(batch.made(), new Slopes(1))).isCloseTo(0.1201133, within(1e-6));
    assertThat(k2.reference()).isEqualTo(Reference.renewed(5));
    assertThat(FREE.reference()).isEqualTo(Reference.NONE);
  }

  @Test
  void logRatiosAreRegressedUponAdvantages() {
    Batch batch =
        Batch.of(3)
            .logProbs(0.5, 0.5, 0.5)
            .reference(0.25, 0.25, 0.5)
            .advantages(1, 1, -1)
            .origins(new Origin(0, 0, 0, 0), new Origin(0, 0, 0, 1), new Origin(0, 0, 1, 0));
    Slopes slopes = new Slopes(3);
    // 0.5 * 2 ln 2 - 1 = -0.306853; 0 + 1
    double loss = new AdvantageRegression(Unit.CALL, 0.5, 0).loss(batch.made(), slopes);
    assertThat(loss).isCloseTo((0.306853 * 0.306853 + 1) / 2, within(1e-6));
    assertThat(slopes.logProbs())
        .containsExactly(new double[] {-0.1534264, -0.1534264, 0.5}, within(1e-6));
  }

  @Test
  void entropyIsPaidForInsideTheCorridorAndPulledBackOutside() {
    var epo = new EntropySmoothing(FREE, 0.1, 0.5, 2, 3, 1, 1, 2);
    var past = List.of(Map.of("entropy", 9.0), Map.of("entropy", 0.8), Map.of("entropy", 1.2));
    Batch batch =
        Batch.of(3).advantages(0, 0, 0).entropies(0.25, 1, 2.5).moment(new Moment(3, 10, past));
    Slopes slopes = new Slopes(3);
    // the last two lessons have mean 1: corridor [0.5, 2]; penalties 3 * 0.25, 0, 3 * 0.5
    double loss = epo.loss(batch.made(), slopes);
    assertThat(loss).isCloseTo(-0.1 / 3 * (0.25 - 0.75 + 1 + 2.5 - 1.5), within(1e-9));
    assertThat(slopes.entropies())
        .containsExactly(new double[] {-0.1 / 3 * 4, -0.1 / 3, 0.1 / 3 * 2}, within(1e-9));
  }

  @Test
  void theFirstLessonHasNoCorridorAndTheWeightOfThePenaltyGrows() {
    var epo = new EntropySmoothing(FREE, 0.1, 0.5, 2, 3, 1, 2, 0);
    Slopes slopes = new Slopes(1);
    epo.loss(Batch.of(1).entropies(70).moment(new Moment(0, 10, List.of())).made(), slopes);
    assertThat(slopes.entropies()).containsExactly(new double[] {-0.1}, within(1e-9));
    assertThat(Objects.requireNonNull(slopes.measured().get("smoothing_weight"))[0])
        .isCloseTo(1, within(1e-9));
    slopes = new Slopes(1);
    epo.loss(Batch.of(1).moment(new Moment(9, 10, List.of())).made(), slopes);
    assertThat(Objects.requireNonNull(slopes.measured().get("smoothing_weight"))[0])
        .isCloseTo(2 - Math.exp(-4.5), within(1e-9));
  }

  @Test
  void theTeacherIsImitatedWhereItSpeaksAndFades() {
    var trajectory =
        Tape.of("t")
            .step(
                0,
                "seen",
                "state",
                true,
                Rewards.single(0),
                Tape.call(-1, new int[1], new int[1]),
                Tape.call(Kickstart.TEACHER, -1, new int[1], new int[1]))
            .end();
    Batch batch =
        Batch.of(2)
            .logProbs(0.6, 0.5)
            .old(0.4, 0.1)
            .advantages(2, 100)
            .origins(new Origin(0, 0, 0, 0), new Origin(0, 0, 1, 0))
            .examples(Evidence.of(List.of(Credited.uniform(trajectory, 1))))
            .moment(new Moment(1, 4, List.of()));
    Slopes slopes = new Slopes(2);
    // ratio 1.5 with advantage 2; half of the teacher's time is over
    double loss = new Kickstart(FREE, 3, 0.5).loss(batch.made(), slopes);
    assertThat(loss).isCloseTo(-1.5 + 0.5 * 1.5 * Math.log(2), within(1e-9));
    assertThat(slopes.logProbs()).containsExactly(new double[] {-1.5, -0.75}, within(1e-9));
    Slopes later = new Slopes(2);
    new Kickstart(FREE, 3, 0.5).loss(batch.moment(new Moment(2, 4, List.of())).made(), later);
    assertThat(later.logProbs()[1]).isZero();
  }
}
