package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.credit.Credited;
import dev.agoge.environment.Rewards;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectivesTest {
  private static final ClippedSurrogate PLAIN = new ClippedSurrogate(0.2, 0.28, 0, 0);
  private static final ClippedSurrogate BOUNDED =
      new ClippedSurrogate(0.2, 0.2, 2, 1.5, 0.3, Divergence.K2, 4, 0.05);

  static Stream<Objective> objectives() {
    return Stream.of(
        new Imitate(),
        PLAIN,
        new ClippedSurrogate(0.2, 0.2, 0.3, 0.05),
        BOUNDED,
        new TruncatedSurrogate(1.2, 0.3, 0.05),
        new SequenceSurrogate(Unit.TRAJECTORY, 0.0003, 0.0004, 0),
        new SequenceSurrogate(Unit.CALL, 0.5, 0.5, 0.3),
        new AdvantageRegression(Unit.CALL, 0.7, 0),
        new AdvantageRegression(Unit.TRAJECTORY, 2, 3),
        new DirectPreference(0.5, 0, false, 1, 0, 0),
        new DirectPreference(0.5, 0.3, true, 1, 0.2, 5),
        new DirectPreference(0.5, 0, false, 0.9, 0, 0),
        new SimplePreference(2, 0.5),
        new KahnemanTversky(Unit.CALL, 0.5, 1, 1.3, 0),
        new KahnemanTversky(Unit.TRAJECTORY, 0.5, 0.8, 1, 2),
        new EntropySmoothing(PLAIN, 0.3, 0.5, 1.2, 0.7, 1, 2, 0),
        new EntropySmoothing(BOUNDED, 0.3, 0.5, 1.2, 0.7, 1, 2, 1),
        new Kickstart(BOUNDED, 2, 0.5));
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void slopesAreTheDerivativesOfTheLoss(Objective objective) {
    var random = new SplittableRandom(7);
    for (int trial = 0; trial < 20; trial++) {
      SlopesLaw.holds(objective, batch(random, objective.name().equals("imitate")));
    }
  }

  @Test
  void everyObjectiveOfTheRegistryIsUnderTheLawAndKnowsItsName() {
    var tested =
        objectives().collect(Collectors.toMap(Objective::name, Object::getClass, (a, b) -> a));
    assertThat(Map.<String, Class<?>>copyOf(tested)).isEqualTo(Objectives.methods());
  }

  /** Two pairs of trajectories of two calls with two tokens each, the second of a teacher. */
  private static TokenBatch batch(SplittableRandom random, boolean positive) {
    int n = 16;
    Origin[] origins = new Origin[n];
    for (int i = 0; i < n; i++) {
      origins[i] = new Origin(i / 8, i / 4 % 2, i / 2 % 2, i % 2);
    }
    return Batch.of(n)
        .logProbs(random.doubles(n, 0.05, 0.95).toArray())
        .old(random.doubles(n, 0.05, 0.95).toArray())
        .reference(random.doubles(n, 0.05, 0.95).toArray())
        .entropies(random.doubles(n, 0, 2).toArray())
        .advantages(random.doubles(n, positive ? 0 : -2, 2).toArray())
        .origins(origins)
        .examples(List.of(pair(), pair()))
        .moment(new Moment(1, 4, List.of(Map.of("entropy", 1.0, "loss", 3.0), Map.of())))
        .made();
  }

  private static Evidence pair() {
    Trajectory trajectory =
        Tape.of("t")
            .step(
                0,
                "seen",
                "state",
                true,
                Rewards.single(0),
                Tape.call("act", -1, new int[1], new int[2]),
                Tape.call(Kickstart.TEACHER, -1, new int[1], new int[2]))
            .end();
    Credited credited = Credited.uniform(trajectory, 1);
    return new Evidence.Preference(credited, credited);
  }
}
