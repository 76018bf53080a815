package dev.agoge.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
    List<Labelled> steps = new ArrayList<>();
    int found = 0;
    for (int e = 0; e < gold.size(); e++) {
      for (int s = 0; s < gold.get(e).size(); s++) {
        steps.add(new Labelled(gold.get(e).get(s), said.get(e).get(s)));
      }
      found +=
          gold.get(e).indexOf(StepLabel.HARMFUL) == said.get(e).indexOf(StepLabel.HARMFUL) ? 1 : 0;
    }
    return new StepScore(
        steps.size(),
        steps.isEmpty() ? Double.NaN : share(steps, s -> s.gold == s.said),
        f1(steps),
        gold.isEmpty() ? Double.NaN : (double) found / gold.size());
  }

  /** A step's label in gold and in the judge's opinion. */
  private record Labelled(StepLabel gold, StepLabel said) {}

  private static Map<StepLabel, Double> f1(List<Labelled> steps) {
    Map<StepLabel, Double> f1 = new EnumMap<>(StepLabel.class);
    for (StepLabel label : StepLabel.values()) {
      long both = count(steps, s -> s.gold == label) + count(steps, s -> s.said == label);
      if (both > 0) {
        f1.put(label, 2.0 * count(steps, s -> s.gold == label && s.said == label) / both);
      }
    }
    return f1;
  }

  private static long count(List<Labelled> steps, Predicate<Labelled> which) {
    return steps.stream().filter(which).count();
  }

  private static double share(List<Labelled> steps, Predicate<Labelled> which) {
    return (double) count(steps, which) / steps.size();
  }

  private static void check(List<List<StepLabel>> said, List<List<StepLabel>> gold) {
    if (!said.stream().map(List::size).toList().equals(gold.stream().map(List::size).toList())) {
      throw new IllegalArgumentException(
          "the judge's labels must be as many as the gold labels in each episode");
    }
  }
}
