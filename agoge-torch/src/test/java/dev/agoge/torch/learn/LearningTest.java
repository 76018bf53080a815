package dev.agoge.torch.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.LearnerSettings.Averaging;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Pace;
import dev.agoge.learn.objective.ClippedSurrogate;
import dev.agoge.learn.objective.Imitate;
import dev.agoge.torch.Fixtures;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.DecoderWeights;
import dev.agoge.torch.decoder.Initialization;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearningTest {
  private static final LearnerSettings IMITATION = LearnerSettings.of(Pace.of(1e-2), 200);

  private final ComputeThread thread = new ComputeThread("test");

  @AfterEach
  void stop() {
    thread.close();
  }

  private static Trainer trainer() {
    return new Trainer(
        Fixtures.TINY, Initialization.random(Fixtures.TINY, 1), Backend.standard(), 1, 2);
  }

  private static Map<String, Double> imitated(Trainer trainer, int count) {
    try (var learner = new ObjectiveLearner(trainer, new Imitate(), IMITATION, Optional.empty())) {
      return learner.learn(Evidence.of(demonstrations(count)), Moment.ONLY);
    }
  }

  private static List<Credited> demonstrations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Credited.uniform(Fixtures.episode(i, 1 + i % 4, 3, 2, 20), 1))
        .toList();
  }

  @Test
  void imitation_learns_a_small_set_by_heart() {
    thread.run(
        () -> {
          Map<String, Double> last = Map.of();
          try (Trainer trainer = trainer()) {
            for (int pass = 0; pass < 60; pass++) {
              last = imitated(trainer, 12);
            }
          }
          assertThat(last.get("loss")).isLessThan(0.1);
          assertThat(last.get("accuracy")).isGreaterThan(0.98);
        });
  }

  @Test
  void the_same_seed_gives_the_same_bits() {
    thread.run(() -> assertThat(digest(afterLessons())).isEqualTo(digest(afterLessons())));
  }

  private static DecoderWeights afterLessons() {
    try (Trainer trainer = trainer()) {
      imitated(trainer, 30);
      return trainer.weights();
    }
  }

  private static List<Integer> digest(DecoderWeights weights) {
    return weights.names().stream().map(n -> java.util.Arrays.hashCode(weights.get(n))).toList();
  }

  @Test
  void policy_gradient_finds_the_rewarded_arm_of_a_bandit() {
    thread.run(
        () -> {
          try (Trainer trainer = trainer()) {
            DecoderWeights start = trainer.weights();
            var settings = new LearnerSettings(Pace.of(1e-2), 2, 4096, Averaging.TOKENS);
            var objective = new ClippedSurrogate(0.2, 0.28, 0.01, 0.001);
            Map<String, Double> metrics = Map.of();
            try (var learner =
                new ObjectiveLearner(trainer, objective, settings, Optional.of(start))) {
              for (int round = 0; round < 25; round++) {
                metrics = learner.learn(Evidence.of(pulls(trainer, round)), Moment.ONLY);
              }
            }
            assertThat(Math.exp(logProbs(trainer)[7])).isGreaterThan(0.9);
            assertThat(metrics.get("ratio_gap_max")).isLessThan(1e-4);
            assertThat(metrics.get("kl")).isPositive();
          }
        });
  }

  /** 64 draws after one prompt; arm 7 of 4 to 9 pays. */
  private static List<Credited> pulls(Trainer trainer, int round) {
    float[] logProbs = logProbs(trainer);
    var random = new SplittableRandom(round);
    return IntStream.range(0, 64)
        .mapToObj(
            i -> {
              int arm = draw(logProbs, random.nextDouble());
              var call =
                  Fixtures.call(
                      -1,
                      new int[] {1},
                      new int[] {arm},
                      dev.agoge.model.SamplingSettings.PLAIN,
                      new int[][] {{4, 5, 6, 7, 8, 9}},
                      logProbs[arm]);
              Trajectory trajectory = Fixtures.trajectory("p" + i, call);
              return Credited.uniform(trajectory, arm == 7 ? 0.8 : -0.2);
            })
        .toList();
  }

  private static int draw(float[] logProbs, double uniform) {
    double sum = 0;
    for (int arm = 4; arm < 9; arm++) {
      sum += Math.exp(logProbs[arm]);
      if (uniform < sum) {
        return arm;
      }
    }
    return 9;
  }

  /** Log-probabilities of arms 4 to 9, as the sampler would report them. */
  private static float[] logProbs(Trainer trainer) {
    try (var _ = new PointerScope()) {
      Tensor logits =
          trainer
              .decoder()
              .logits(
                  trainer.backend().indices(new long[] {1}, 1, 1),
                  trainer.backend().indices(new long[] {0}, 1));
      float[] arms = new float[10];
      float[] read =
          Backend.read(org.bytedeco.pytorch.global.torch.log_softmax(logits.narrow(1, 4, 6), 1));
      System.arraycopy(read, 0, arms, 4, 6);
      return arms;
    }
  }

  @Test
  void a_trajectory_whose_output_was_not_allowed_is_refused() {
    var call =
        Fixtures.call(
            -1,
            new int[] {1},
            new int[] {3},
            dev.agoge.model.SamplingSettings.PLAIN,
            new int[][] {{4, 5}},
            -1f);
    refused(Fixtures.trajectory("bad", call), "not among the allowed ids");
  }

  @Test
  void a_trajectory_whose_calls_extend_the_future_is_refused() {
    refused(
        Fixtures.trajectory("bad", Fixtures.call(0, new int[] {1}, new int[] {3})),
        "call 0 extends call 0");
  }

  @Test
  void a_token_outside_the_vocabulary_is_refused() {
    refused(
        Fixtures.trajectory("bad", Fixtures.call(-1, new int[] {1}, new int[] {20})),
        "token 20 is not in the vocabulary");
  }

  @Test
  void an_output_without_a_prompt_is_refused() {
    refused(
        Fixtures.trajectory("bad", Fixtures.call(-1, new int[0], new int[] {3})),
        "output but no prompt");
  }

  private static void refused(Trajectory trajectory, String why) {
    List<Evidence> evidence = Evidence.of(List.of(Credited.uniform(trajectory, 1)));
    assertThatThrownBy(() -> Samples.of(evidence, Fixtures.TINY, Averaging.TOKENS, new Imitate()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bad")
        .hasMessageContaining(why);
  }
}
