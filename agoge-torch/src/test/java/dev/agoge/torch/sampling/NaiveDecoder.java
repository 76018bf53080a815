package dev.agoge.torch.sampling;

import static dev.agoge.torch.decoder.DecoderWeights.layer;

import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.util.Arrays;

/** A Llama-style decoder written down from its definition, in double precision, without caches. */
final class NaiveDecoder {
  private final DecoderConfig config;
  private final DecoderWeights weights;

  NaiveDecoder(DecoderConfig config, DecoderWeights weights) {
    this.config = config;
    this.weights = weights;
  }

  /** Logits of the token after each of these. */
  double[][] logits(int[] ids) {
    int width = config.width();
    var x = new double[ids.length][width];
    float[] embedding = weights.get(DecoderWeights.EMBEDDING);
    for (int t = 0; t < ids.length; t++) {
      for (int i = 0; i < width; i++) {
        x[t][i] = embedding[ids[t] * width + i];
      }
    }
    for (int l = 0; l < config.layers(); l++) {
      add(x, attention(l, norm(x, weights.get(layer(l, "input_layernorm")))));
      add(x, feedForward(l, norm(x, weights.get(layer(l, "post_attention_layernorm")))));
    }
    return times(norm(x, weights.get(DecoderWeights.NORM)), embedding, config.vocabulary());
  }

  /** Log-probabilities at a temperature. */
  static double[] logSoftmax(double[] logits, double temperature) {
    double max = Arrays.stream(logits).max().orElseThrow();
    double sum = Arrays.stream(logits).map(v -> Math.exp((v - max) / temperature)).sum();
    return Arrays.stream(logits).map(v -> (v - max) / temperature - Math.log(sum)).toArray();
  }

  private double[][] attention(int l, double[][] h) {
    int size = config.headSize();
    double[][] q = times(h, weights.get(layer(l, "self_attn.q_proj")), config.width());
    double[][] k = times(h, weights.get(layer(l, "self_attn.k_proj")), config.keyValueWidth());
    double[][] v = times(h, weights.get(layer(l, "self_attn.v_proj")), config.keyValueWidth());
    rotate(q, config.heads());
    rotate(k, config.keyValueHeads());
    var mixed = new double[h.length][config.width()];
    for (int t = 0; t < h.length; t++) {
      for (int head = 0; head < config.heads(); head++) {
        int shared = head / (config.heads() / config.keyValueHeads()) * size;
        var scores = new double[t + 1];
        for (int s = 0; s <= t; s++) {
          for (int i = 0; i < size; i++) {
            scores[s] += q[t][head * size + i] * k[s][shared + i] / Math.sqrt(size);
          }
        }
        double[] logs = logSoftmax(scores, 1);
        for (int s = 0; s <= t; s++) {
          for (int i = 0; i < size; i++) {
            mixed[t][head * size + i] += Math.exp(logs[s]) * v[s][shared + i];
          }
        }
      }
    }
    return times(mixed, weights.get(layer(l, "self_attn.o_proj")), config.width());
  }

  private void rotate(double[][] x, int heads) {
    int size = config.headSize();
    for (int t = 0; t < x.length; t++) {
      for (int head = 0; head < heads; head++) {
        for (int i = 0; i < size / 2; i++) {
          double angle = t / Math.pow(config.ropeTheta(), 2.0 * i / size);
          int a = head * size + i;
          int b = a + size / 2;
          double first = x[t][a];
          double second = x[t][b];
          x[t][a] = first * Math.cos(angle) - second * Math.sin(angle);
          x[t][b] = second * Math.cos(angle) + first * Math.sin(angle);
        }
      }
    }
  }

  private double[][] feedForward(int l, double[][] h) {
    double[][] gate = times(h, weights.get(layer(l, "mlp.gate_proj")), config.hidden());
    double[][] up = times(h, weights.get(layer(l, "mlp.up_proj")), config.hidden());
    for (int t = 0; t < h.length; t++) {
      for (int i = 0; i < config.hidden(); i++) {
        gate[t][i] = gate[t][i] / (1 + Math.exp(-gate[t][i])) * up[t][i];
      }
    }
    return times(gate, weights.get(layer(l, "mlp.down_proj")), config.width());
  }

  private double[][] norm(double[][] x, float[] weight) {
    var out = new double[x.length][weight.length];
    for (int t = 0; t < x.length; t++) {
      double mean = Arrays.stream(x[t]).map(v -> v * v).sum() / weight.length;
      for (int i = 0; i < weight.length; i++) {
        out[t][i] = x[t][i] / Math.sqrt(mean + config.normEpsilon()) * weight[i];
      }
    }
    return out;
  }

  private static double[][] times(double[][] x, float[] weight, int outs) {
    int ins = weight.length / outs;
    var y = new double[x.length][outs];
    for (int t = 0; t < x.length; t++) {
      for (int o = 0; o < outs; o++) {
        for (int i = 0; i < ins; i++) {
          y[t][o] += x[t][i] * weight[o * ins + i];
        }
      }
    }
    return y;
  }

  private static void add(double[][] x, double[][] y) {
    for (int t = 0; t < x.length; t++) {
      for (int i = 0; i < x[t].length; i++) {
        x[t][i] += y[t][i];
      }
    }
  }
}
