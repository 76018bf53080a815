package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import org.junit.jupiter.api.Test;

/** The surrogate against numbers worked out by hand from its equation. */
class ClippedSurrogateTest {

  @Test
  void takesTheSmallerOfTheFreeAndTheClippedGain() {
    TokenBatch batch =
        Batch.of(4)
            .logProbs(0.6, 0.6, 0.2, 0.2)
            .old(0.4, 0.4, 0.4, 0.4)
            .advantages(2, -2, 2, -2)
            .made();
    Slopes slopes = new Slopes(4);
    double loss = new ClippedSurrogate(0.2, 0.3, 0, 0).loss(batch, slopes);
    // rho = 1.5 for the first two, 0.5 for the others; clipped to [0.8, 1.3]:
    // losses -2.6, 3, -1, 1.6, each a quarter
    assertThat(loss).isCloseTo((-2.6 + 3 - 1 + 1.6) / 4, within(1e-9));
    assertThat(slopes.logProbs()).containsExactly(new double[] {0, 0.75, -0.25, 0}, within(1e-9));
    assertThat(slopes.measured().get("clip_fraction")).containsExactly(2, 4);
  }

  @Test
  void thePenaltyIsK3AndEntropyLowersTheLoss() {
    TokenBatch batch =
        Batch.of(1).logProbs(0.5).old(0.5).advantages(1).reference(0.25).entropies(0.7).made();
    Slopes slopes = new Slopes(1);
    // k3: 0.5 - ln 0.5 - 1 = 0.193147; -1 + 0.0193147 - 0.007
    assertThat(new ClippedSurrogate(0.2, 0.3, 0.1, 0.01).loss(batch, slopes))
        .isCloseTo(-0.9876853, within(1e-6));
    assertThat(java.util.Objects.requireNonNull(slopes.measured().get("kl"))[0])
        .isCloseTo(0.193147, within(1e-6));
    assertThat(slopes.entropies()).containsExactly(new double[] {-0.01}, within(1e-12));
  }
}
