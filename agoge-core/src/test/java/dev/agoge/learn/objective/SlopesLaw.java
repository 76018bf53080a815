package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.Objective;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;

/** The law of every objective: its slopes are the derivatives of its loss. */
final class SlopesLaw {
  private static final double STEP = 1e-6;

  private SlopesLaw() {}

  /** Checks all slopes of a batch against central differences. */
  static void holds(Objective objective, TokenBatch batch) {
    Slopes slopes = new Slopes(batch.size());
    objective.loss(batch, slopes);
    for (int i = 0; i < batch.size(); i++) {
      assertThat(slopes.logProbs()[i])
          .as(objective.name() + ": slope of log-probability " + i)
          .isCloseTo(difference(objective, batch, batch.logProbs(), i), within(1e-5));
      assertThat(slopes.entropies()[i])
          .as(objective.name() + ": slope of entropy " + i)
          .isCloseTo(difference(objective, batch, batch.entropies(), i), within(1e-5));
    }
  }

  private static double difference(Objective objective, TokenBatch batch, double[] numbers, int i) {
    double kept = numbers[i];
    numbers[i] = kept + STEP;
    double above = objective.loss(batch, new Slopes(batch.size()));
    numbers[i] = kept - STEP;
    double below = objective.loss(batch, new Slopes(batch.size()));
    numbers[i] = kept;
    return (above - below) / (2 * STEP);
  }
}
