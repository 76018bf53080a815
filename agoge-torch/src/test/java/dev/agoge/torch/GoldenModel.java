package dev.agoge.torch;

import dev.agoge.agent.Agent;
import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.ModelShape;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Pace;
import dev.agoge.learn.objective.Imitate;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the small trained model whose logits golden.py computes with transformers. Run once, by
 * hand: {@code java dev.agoge.torch.GoldenModel FOLDER}, then {@code python golden.py FOLDER}.
 */
public final class GoldenModel {
  private GoldenModel() {}

  public static void main(String[] args) {
    var shape = new ModelShape(2, 16, 4, 2, 24, 32, 270);
    try (TorchPolicy policy =
        new TorchPolicyFactory(1).create(shape, List.of("take the mug", "take the mug"), 5)) {
      var episodes =
          java.util.stream.IntStream.range(0, 50)
              .mapToObj(i -> Credited.uniform(Fixtures.episode(i, 3, 4, 3, 260), 1))
              .toList();
      policy
          .learner(new Imitate(), LearnerSettings.of(Pace.of(1e-2), 128), false)
          .learn(Agent.of("golden"), Evidence.of(episodes), Moment.ONLY);
      policy.save(Path.of(args[0]), policy.agent());
    }
  }
}
