package dev.agoge.torch.learn;

import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Pace;
import dev.agoge.learn.UpdateRule;
import dev.agoge.learn.objective.Imitate;
import dev.agoge.torch.Fixtures;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.Initialization;
import dev.agoge.torch.decoder.NativeLibraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Training tokens a second (padding not counted) of a model of about a million parameters: steps of
 * about 4096 tokens, sequences of 200 to 300, a quarter of the tokens with a loss.
 * training_speed.py in the test resources is the same in PyTorch.
 */
public final class TrainingSpeed {
  private TrainingSpeed() {}

  public static void main(String[] args) {
    var config = new DecoderConfig(1024, 128, 4, 4, 4, 344, 512, 10_000, 1e-5);
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    var rule = UpdateRule.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "ADAMW");
    var random = new SplittableRandom(1);
    try (var thread = new ComputeThread("test")) {
      thread.run(
          () -> {
            var trainer =
                new Trainer(config, Initialization.random(config, 1), Backend.standard(), 1, 2);
            var imitation =
                new ObjectiveLearner(
                    trainer,
                    new Imitate(),
                    LearnerSettings.of(Pace.of(1e-3).with(rule), 4096),
                    Optional.empty());
            List<Double> rates = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
              var metrics = imitation.learn(Evidence.of(batch(random, step)), Moment.ONLY);
              if (step >= steps / 4) {
                rates.add(metrics.get("tokens_per_second"));
              }
            }
            Collections.sort(rates);
            System.out.printf(
                "java %s %s median %.0f max %.0f tokens/s%n",
                NativeLibraries.blas(), rule, rates.get(rates.size() / 2), rates.getLast());
            trainer.close();
          });
    }
  }

  /** Sixteen episodes of turns with 15 tokens read and 5 said. */
  private static List<Credited> batch(SplittableRandom random, int step) {
    List<Credited> batch = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int turns = 10 + random.nextInt(6);
      batch.add(Credited.uniform(Fixtures.episode(step * 16 + i, turns, 15, 5, 1024), 1));
    }
    return batch;
  }
}
