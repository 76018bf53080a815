package dev.agoge.learn.objective;

import dev.agoge.learn.Objective;
import dev.agoge.learn.TokenBatch;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectivesTest {

  static Stream<Objective> objectives() {
    return Stream.of(
        new Imitate(),
        new ClippedSurrogate(0.2, 0.28, 0, 0),
        new ClippedSurrogate(0.2, 0.2, 0.3, 0.05));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void slopesAreTheDerivativesOfTheLoss(Objective objective) {
    var random = new SplittableRandom(7);
    for (int trial = 0; trial < 20; trial++) {
      SlopesLaw.holds(objective, batch(random, objective.name().equals("imitate")));
    }
  }

  private static TokenBatch batch(SplittableRandom random, boolean positive) {
    int n = 6;
    return Batch.of(n)
        .logProbs(random.doubles(n, 0.05, 0.95).toArray())
        .old(random.doubles(n, 0.05, 0.95).toArray())
        .reference(random.doubles(n, 0.05, 0.95).toArray())
        .entropies(random.doubles(n, 0, 2).toArray())
        .advantages(random.doubles(n, positive ? 0 : -2, 2).toArray())
        .made();
  }
}
