package dev.agoge.learn;

import java.util.LinkedHashMap;
import java.util.Map;

/** The derivatives of a loss, and what was measured on the way. */
public final class Slopes {
  private final double[] logProbs;
  private final double[] entropies;
  private boolean entropiesTouched;
  private final Map<String, double[]> measured = new LinkedHashMap<>();

  /** All zero, for n tokens. */
  public Slopes(int n) {
    logProbs = new double[n];
    entropies = new double[n];
  }

  /** ∂L/∂log π of each token; to be added to. */
  public double[] logProbs() {
    return logProbs;
  }

  /** ∂L/∂H of each token; to be added to by {@link #addEntropy}. */
  public double[] entropies() {
    return entropies;
  }

  /** Adds to ∂L/∂log π of a token. */
  public void add(int token, double slope) {
    logProbs[token] += slope;
  }

  /** Adds to ∂L/∂H of a token. */
  public void addEntropy(int token, double slope) {
    entropies[token] += slope;
    entropiesTouched = true;
  }

  /**
   * Adds the slopes and measurements of a part of the batch.
   *
   * @param places the place in this batch of each token of the part
   */
  public void addAll(Slopes part, int[] places) {
    for (int i = 0; i < places.length; i++) {
      add(places[i], part.logProbs[i]);
      if (part.entropiesTouched) {
        addEntropy(places[i], part.entropies[i]);
      }
    }
    part.measured.forEach(
        (name, pair) -> {
          double[] mine = measured.computeIfAbsent(name, n -> new double[2]);
          mine[0] += pair[0];
          mine[1] += pair[1];
        });
  }

  /** Whether the loss depends on an entropy. */
  public boolean dependsOnEntropy() {
    return entropiesTouched;
  }

  /**
   * Adds one observation to a mean that the lesson reports.
   *
   * @param name such as {@code clip_fraction}
   */
  public void measure(String name, double value) {
    double[] pair = measured.computeIfAbsent(name, n -> new double[2]);
    pair[0] += value;
    pair[1]++;
  }

  /** For each measured name the sum of the observations and how many there were. */
  public Map<String, double[]> measured() {
    return measured;
  }
}
