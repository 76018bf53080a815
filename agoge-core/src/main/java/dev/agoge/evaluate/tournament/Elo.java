package dev.agoge.evaluate.tournament;

import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Elo ratings by maximum likelihood in the model of Bradley and Terry (1952), in which i beats j
 * with probability
 *
 * <p>p_i / (p_i + p_j), where the rating is R_i = 400 log10 p_i plus a constant,
 *
 * <p>and a draw is half a win. Found by Hunter's iteration ("MM algorithms for generalized
 * Bradley-Terry models", Annals of Statistics 32, 2004): p_i ← W_i / Σ_j n_ij / (p_i + p_j). One
 * draw is added to each pair, so that who always wins has a finite rating.
 *
 * <p>Intervals are percentiles of ratings of resampled tasks: all meetings at a task are drawn
 * together.
 */
public final class Elo {
  /** The mean of all ratings. */
  public static final double MEAN = 1500;

  private static final int ITERATIONS = 10_000;
  private static final double CLOSE = 1e-10;
  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = 0.95;

  private Elo() {}

  /**
   * The ratings with 95 % intervals.
   *
   * @param entrants how many there are; meetings of one with itself do not count
   * @param seed source of the resampling
   */
  public static List<Interval> of(List<Meeting> meetings, int entrants, long seed) {
    List<double[][]> tasks = byTask(meetings, entrants);
    double[] rating = ratings(sum(tasks, entrants));
    SplittableRandom random = new SplittableRandom(seed);
    double[][] resampled = new double[entrants][RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      List<double[][]> drawn = new ArrayList<>(tasks.size());
      for (int t = 0; t < tasks.size(); t++) {
        drawn.add(tasks.get(random.nextInt(tasks.size())));
      }
      double[] again = ratings(sum(drawn, entrants));
      for (int i = 0; i < entrants; i++) {
        resampled[i][r] = again[i];
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < entrants; i++) {
      Arrays.sort(resampled[i]);
      int cut = (int) Math.round((1 - LEVEL) / 2 * RESAMPLES);
      double low = Math.min(rating[i], resampled[i][cut]);
      double high = Math.max(rating[i], resampled[i][RESAMPLES - 1 - cut]);
      intervals.add(new Interval(rating[i], low, high));
    }
    return intervals;
  }

  /** For each task how often each entrant won against each other. */
  private static List<double[][]> byTask(List<Meeting> meetings, int entrants) {
    Map<String, double[][]> wins = new LinkedHashMap<>();
    for (Meeting m : meetings) {
      if (m.counts() && m.first() != m.second()) {
        String task = m.trajectory().task().id();
        double[][] table = wins.computeIfAbsent(task, t -> new double[entrants][entrants]);
        table[m.first()][m.second()] += m.won();
        table[m.second()][m.first()] += 1 - m.won();
      }
    }
    return List.copyOf(wins.values());
  }

  private static double[][] sum(List<double[][]> tasks, int entrants) {
    double[][] sum = new double[entrants][entrants];
    for (double[][] task : tasks) {
      for (int i = 0; i < entrants; i++) {
        for (int j = 0; j < entrants; j++) {
          sum[i][j] += task[i][j];
        }
      }
    }
    return sum;
  }

  /**
   * The ratings that wins make most likely.
   *
   * @param wins how often the row beat the column, a draw counting half for each
   */
  static double[] ratings(double[][] wins) {
    int n = wins.length;
    double[] strength = new double[n];
    Arrays.fill(strength, 1);
    double change = 1;
    for (int k = 0; k < ITERATIONS && change > CLOSE; k++) {
      double[] next = improved(wins, strength);
      change = 0;
      for (int i = 0; i < n; i++) {
        change = Math.max(change, Math.abs(Math.log(next[i] / strength[i])));
      }
      strength = next;
    }
    double[] ratings = new double[n];
    for (int i = 0; i < n; i++) {
      ratings[i] = MEAN + 400 * Math.log10(strength[i]);
    }
    return ratings;
  }

  /** One step of the iteration; the strengths' geometric mean is 1. */
  private static double[] improved(double[][] wins, double[] strength) {
    int n = wins.length;
    double[] next = new double[n];
    double logs = 0;
    for (int i = 0; i < n; i++) {
      double won = 0;
      double weight = 0;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          won += wins[i][j] + 0.5;
          weight += (wins[i][j] + wins[j][i] + 1) / (strength[i] + strength[j]);
        }
      }
      next[i] = won / weight;
      logs += Math.log(next[i]);
    }
    double scale = Math.exp(-logs / n);
    for (int i = 0; i < n; i++) {
      next[i] *= scale;
    }
    return next;
  }
}
