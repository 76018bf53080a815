package dev.agoge.torch.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelsTest {
  @Test
  void theExponentialIsAccurateToAMillionthOverItsRange() {
    var in = new float[Lanes.COUNT];
    var out = new float[Lanes.COUNT];
    double worst = 0;
    for (double x = -86.9; x < 87.9; x += 0.0037) {
      Arrays.fill(in, (float) x);
      Lanes.exp(Lanes.load(in, 0)).intoArray(out, 0);
      double exact = Math.exp((float) x);
      worst = Math.max(worst, Math.abs(out[0] - exact) / exact);
    }
    assertThat(worst).isLessThan(5e-7);
  }

  @Test
  void theExponentialOfZeroIsOneAndOfTinyProbabilitiesNearlyNothing() {
    var out = new float[Lanes.COUNT];
    Lanes.exp(Lanes.broadcast(0)).intoArray(out, 0);
    assertThat(out[0]).isEqualTo(1f);
    Lanes.exp(Lanes.broadcast(Float.NEGATIVE_INFINITY)).intoArray(out, 0);
    assertThat(out[0]).isBetween(0f, 1e-37f);
  }

  @Test
  void aProductAgreesWithItsDefinitionForAnyNumberOfRowsAndOutputs() {
    for (int outs : new int[] {1, 31, 32, 33, 75}) {
      for (int rows : new int[] {1, 3, 4, 7, 8, 21}) {
        int ins = 37;
        float[] w = random(outs * ins, outs);
        float[] x = random(rows * ins, rows);
        PackedMatrix packed = PackedMatrix.of(ins, w);
        var y = new float[rows * packed.paddedOuts()];
        Gemm.multiply(x, ins, rows, packed, y, packed.paddedOuts());
        for (int r = 0; r < rows; r++) {
          for (int o = 0; o < outs; o++) {
            double exact = 0;
            for (int i = 0; i < ins; i++) {
              exact += (double) x[r * ins + i] * w[o * ins + i];
            }
            assertThat((double) y[r * packed.paddedOuts() + o]).isCloseTo(exact, within(2e-5));
          }
        }
      }
    }
  }

  @Test
  void aRowsProductIsTheSameBitForBitAloneAndAmongOthers() {
    int ins = 344;
    PackedMatrix packed = PackedMatrix.of(ins, random(128 * ins, 1));
    int wide = packed.paddedOuts();
    float[] x = random(64 * ins, 2);
    var together = new float[64 * wide];
    Gemm.multiply(x, ins, 64, packed, together, wide);
    for (int rows = 1; rows <= 13; rows++) {
      var some = new float[rows * wide];
      float[] last = Arrays.copyOfRange(x, (64 - rows) * ins, 64 * ins);
      Gemm.multiply(last, ins, rows, packed, some, wide);
      assertThat(some).isEqualTo(Arrays.copyOfRange(together, (64 - rows) * wide, 64 * wide));
    }
  }

  private static float[] random(int n, long seed) {
    var random = new Random(seed);
    var values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
