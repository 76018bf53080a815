package dev.agoge.torch.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.Pace;
import dev.agoge.learn.PolicyGradientSettings;
import dev.agoge.learn.PolicyGradientSettings.Averaging;
import dev.agoge.torch.decoder.Backend;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Both losses against numbers worked out by hand from their equations. */
class LossesTest {
  private final Backend backend = Backend.precise();

  private static PolicyGradientSettings settings(double kl, double entropy) {
    return new PolicyGradientSettings(
        Pace.of(1e-3), 0.2, 0.3, kl, entropy, 1, 4096, Averaging.TOKENS);
  }

  private Tensor logs(double... probabilities) {
    float[] logs = new float[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(probabilities[i]);
    }
    return backend.numbers(logs, logs.length);
  }

  @Test
  void imitation_sums_weighted_negative_log_likelihoods() {
    try (var _ = new PointerScope()) {
      Tensor loss = ImitationLoss.sum(logs(0.5, 0.25), backend.numbers(new float[] {1, 3}, 2));
      // −(1 · ln 0.5 + 3 · ln 0.25) = 0.693147 + 4.158883
      assertThat(loss.item_double()).isCloseTo(4.852030, within(1e-5));
    }
  }

  @Test
  void surrogate_takes_the_smaller_of_the_free_and_the_clipped_gain() {
    try (var _ = new PointerScope()) {
      var terms =
          PolicyGradientLoss.terms(
              logs(0.6, 0.6, 0.2, 0.2),
              logs(0.4, 0.4, 0.4, 0.4),
              backend.numbers(new float[] {2, -2, 2, -2}, 4),
              backend.zeros(4),
              Optional.empty(),
              settings(0, 0));
      // ρ = 1.5 for the first two, 0.5 for the others; clip to [0.8, 1.3]
      assertThat(Backend.read(terms.loss()))
          .containsExactly(new float[] {-2.6f, 3f, -1f, 1.6f}, within(1e-5f));
      assertThat(Backend.read(terms.clipped())).containsExactly(1, 0, 0, 1);
    }
  }

  @Test
  void kl_penalty_is_k3_and_entropy_lowers_the_loss() {
    try (var _ = new PointerScope()) {
      var terms =
          PolicyGradientLoss.terms(
              logs(0.5),
              logs(0.5),
              backend.numbers(new float[] {1}, 1),
              backend.numbers(new float[] {0.7f}, 1),
              Optional.of(logs(0.25)),
              settings(0.1, 0.01));
      // k3: 0.5 − ln 0.5 − 1 = 0.193147; −1 + 0.0193147 − 0.007
      assertThat(terms.loss().item_double()).isCloseTo(-0.9876853, within(1e-6));
      assertThat(terms.klReference().orElseThrow().item_double()).isCloseTo(0.193147, within(1e-6));
      assertThat(terms.klOld().item_double()).isZero();
    }
  }
}
