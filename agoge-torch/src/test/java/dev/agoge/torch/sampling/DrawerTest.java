package dev.agoge.torch.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.learn.DivergedException;
import dev.agoge.model.SamplingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawerTest {
  @Property(tries = 200)
  void drawnIndicesAndTheirProbabilitiesFollowTheDefinition(
      @ForAll @IntRange(min = 1, max = 700) int count,
      @ForAll @IntRange(min = 0, max = 60) int topK,
      @ForAll @DoubleRange(min = 0.05, max = 1) double topP,
      @ForAll @DoubleRange(min = 0.2, max = 3) double temperature,
      @ForAll @IntRange(min = 0, max = 99_999) int place,
      @ForAll long seed) {
    var settings = new SamplingSettings(temperature, topP, topK, 1);
    float[] logits = logits(count, seed);
    double[] expected = distribution(logits, settings);
    Draw draw = draw(logits, count, settings, place / 100_000.0);
    assertThat(expected[draw.index()]).isPositive();
    assertThat((double) draw.logProb()).isCloseTo(Math.log(expected[draw.index()]), within(1e-5));
  }

  @Test
  void frequenciesMatchProbabilities() {
    for (var settings :
        List.of(
            new SamplingSettings(1, 1, 0, 1),
            new SamplingSettings(0.7, 1, 5, 1),
            new SamplingSettings(1.3, 0.8, 20, 1))) {
      float[] logits = logits(300, 3);
      double[] expected = distribution(logits, settings);
      var seen = new int[300];
      int draws = 20_000;
      for (int i = 0; i < draws; i++) {
        seen[draw(logits, 300, settings, (i + 0.5) / draws).index()]++;
      }
      for (int i = 0; i < 300; i++) {
        assertThat(seen[i] / (double) draws).isCloseTo(expected[i], within(2e-4));
      }
    }
  }

  @Test
  void temperatureZeroTakesTheFirstLargestLogitWithCertainty() {
    float[] logits = new float[40];
    logits[7] = 3;
    logits[9] = 3;
    assertThat(draw(logits, 40, SamplingSettings.GREEDY, 0.9)).isEqualTo(new Draw(7, 0));
  }

  @Test
  void divergedWeightsAreAnErrorAndNotADraw() {
    float[] logits = new float[40];
    logits[7] = Float.NaN;
    assertThatThrownBy(() -> draw(logits, 40, SamplingSettings.PLAIN, 0.5))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("diverged");
  }

  private static Draw draw(float[] logits, int count, SamplingSettings settings, double uniform) {
    float[] copy = Arrays.copyOf(logits, Lanes.roundUp(count) + Lanes.COUNT);
    return new Drawer().draw(copy, 0, count, settings, uniform);
  }

  private static float[] logits(int count, long seed) {
    var random = new Random(seed);
    var logits = new float[count];
    for (int i = 0; i < count; i++) {
      logits[i] = (float) (3 * random.nextGaussian());
    }
    return logits;
  }

  /** Temperature, then top-k, then top-p on what is left, as one would write it down. */
  private static double[] distribution(float[] logits, SamplingSettings s) {
    int n = logits.length;
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer i) -> -logits[i]).thenComparing(i -> i));
    int kept = s.topK() == 0 ? n : Math.min(n, s.topK());
    var p = new double[n];
    double mass = 0;
    for (int i : order.subList(0, kept)) {
      p[i] = Math.exp((logits[i] - logits[order.getFirst()]) / s.temperature());
      mass += p[i];
    }
    double nucleus = 0;
    for (int i : order.subList(0, kept)) {
      if (nucleus >= s.topP() * mass && s.topP() < 1) {
        p[i] = 0;
      }
      nucleus += p[i];
    }
    for (int i = 0; i < n; i++) {
      p[i] /= nucleus;
    }
    return p;
  }
}
