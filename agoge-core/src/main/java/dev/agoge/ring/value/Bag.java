package dev.agoge.ring.value;

import dev.agoge.learn.ValueModel.ValueLoss;
import java.util.Arrays;

/** How the numbers of an episode's steps make one of the episode. */
public enum Bag {
  /** Σ v. */
  SUM {
    @Override
    double[] weights(double[] numbers) {
      return constant(numbers.length, 1);
    }
  },
  /** Their mean. */
  MEAN {
    @Override
    double[] weights(double[] numbers) {
      return constant(numbers.length, 1.0 / numbers.length);
    }
  },
  /** Σ w v with w = softmax(v): near the largest. */
  SOFTMAX {
    @Override
    double[] weights(double[] numbers) {
      double most = Arrays.stream(numbers).max().orElse(0);
      double[] weights = Arrays.stream(numbers).map(v -> Math.exp(v - most)).toArray();
      double sum = Arrays.stream(weights).sum();
      return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
  };

  abstract double[] weights(double[] numbers);

  private static double[] constant(int n, double weight) {
    double[] weights = new double[n];
    Arrays.fill(weights, weight);
    return weights;
  }

  /** What each number has in the whole; they add up to it. */
  public double[] shares(double[] numbers) {
    double[] shares = weights(numbers);
    for (int i = 0; i < shares.length; i++) {
      shares[i] *= numbers[i];
    }
    return shares;
  }

  /**
   * ½ (pool(v) − y)².
   *
   * @param calls of each step
   */
  public ValueLoss loss(int[] calls, double target) {
    int[] own = Arrays.stream(calls).filter(c -> c != StepCalls.NONE).toArray();
    return (values, slopes) -> {
      double[] numbers = Arrays.stream(own).mapToDouble(c -> values.getFirst()[c][0]).toArray();
      double[] weights = weights(numbers);
      double pooled = Arrays.stream(shares(numbers)).sum();
      double error = pooled - target;
      for (int i = 0; i < own.length; i++) {
        double rise = this == SOFTMAX ? weights[i] * (1 + numbers[i] - pooled) : weights[i];
        slopes.getFirst()[own[i]][0] += error * rise;
      }
      return error * error / 2;
    };
  }
}
