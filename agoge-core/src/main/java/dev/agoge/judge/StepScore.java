package dev.agoge.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well a judge's labels of steps agree with gold labels.
 *
 * @param steps how many were compared
 * @param accuracy share of steps with the gold label (StepAcc of AgentProcessBench)
 * @param f1 of each label that occurs in gold or in the judge's opinion: 2 × hits / (said + true)
 * @param firstError share of episodes whose first harmful step, or whose having none, was found
 *     (FirstErrAcc)
 */
public record StepScore(int steps, double accuracy, Map<StepLabel, Double> f1, double firstError) {
  public StepScore {
    f1 = Map.copyOf(f1);
  }

  /** The mean F1 of the labels that occur. */
  public double macroF1() {
    return f1.values().stream().mapToDouble(d -> d).average().orElse(Double.NaN);
  }

  /**
   * Compares labels as they are; see {@link StepLabel#propagated}.
   *
   * @param said the judge's labels of each episode's steps
   * @param gold the true ones, of the same shape
   */
  public static StepScore of(List<List<StepLabel>> said, List<List<StepLabel>> gold) {
    check(said, gold);
    int[][] counts = new int[StepLabel.values().length][StepLabel.values().length];
    int found = 0;
    for (int e = 0; e < gold.size(); e++) {
      for (int s = 0; s < gold.get(e).size(); s++) {
        counts[gold.get(e).get(s).ordinal()][said.get(e).get(s).ordinal()]++;
      }
      found +=
          gold.get(e).indexOf(StepLabel.HARMFUL) == said.get(e).indexOf(StepLabel.HARMFUL) ? 1 : 0;
    }
    int steps = IntStream.range(0, counts.length).map(g -> row(counts, g)).sum();
    int hits = IntStream.range(0, counts.length).map(g -> counts[g][g]).sum();
    return new StepScore(
        steps,
        steps == 0 ? Double.NaN : (double) hits / steps,
        f1(counts),
        gold.isEmpty() ? Double.NaN : (double) found / gold.size());
  }

  private static Map<StepLabel, Double> f1(int[][] counts) {
    Map<StepLabel, Double> f1 = new EnumMap<>(StepLabel.class);
    for (StepLabel label : StepLabel.values()) {
      int of = label.ordinal();
      int both = row(counts, of) + column(counts, of);
      if (both > 0) {
        f1.put(label, 2.0 * counts[of][of] / both);
      }
    }
    return f1;
  }

  private static int row(int[][] counts, int gold) {
    return IntStream.of(counts[gold]).sum();
  }

  private static int column(int[][] counts, int said) {
    return IntStream.range(0, counts.length).map(g -> counts[g][said]).sum();
  }

  private static void check(List<List<StepLabel>> said, List<List<StepLabel>> gold) {
    if (!said.stream().map(List::size).toList().equals(gold.stream().map(List::size).toList())) {
      throw new IllegalArgumentException(
          "the judge's labels must be as many as the gold labels in each episode");
    }
  }
}
