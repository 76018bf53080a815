package dev.agoge.credit.audit;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Judged;
import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.RankCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credit methods against the true advantage of steps.
 *
 * <p>The truth is an estimate too. Its reliability is that of its halves (Spearman and Brown: 2r /
 * (1 + r) with r the correlation of two estimates from half of the ways on each), and no method can
 * correlate with it by more than the square root of that: the ceiling.
 *
 * @param steps how many were probed
 * @param decided how many of them have a true advantage that differs from 0 by more than two
 *     standard errors
 * @param ceiling the highest correlation that this truth admits; NaN if it does not vary
 * @param error root mean square of the standard errors of the true advantages
 * @param spread standard deviation of the true advantages
 * @param scores one a method that could be applied, in the order given
 * @param skipped methods that could not, each with the reason
 * @param anchoring what equal observations compare
 */
public record CreditAudit(
    int groups,
    int episodes,
    int steps,
    int decided,
    double ceiling,
    double error,
    double spread,
    List<MethodScore> scores,
    Map<String, String> skipped,
    Anchoring anchoring) {

  /** Enough for two digits; each resample orders all steps anew. */
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(0, 2_000, 0.95);

  /**
   * Scores methods.
   *
   * @param groups judged episodes that started alike
   * @param probes of steps of these episodes
   * @param methods by name; the first is the one that the others are compared with
   */
  public static CreditAudit of(
      List<List<Judged>> groups, List<Probe> probes, Map<String, Credit> methods) {
    Truth truth = Truth.of(groups, probes);
    List<MethodScore> scores = new ArrayList<>();
    Map<String, String> skipped = new LinkedHashMap<>();
    Optional<Truth.Credits> first = Optional.empty();
    for (Map.Entry<String, Credit> method : methods.entrySet()) {
      try {
        Truth.Credits credits = truth.creditedBy(method.getValue());
        first = first.or(() -> Optional.of(credits));
        scores.add(score(method.getKey(), truth, credits, first.orElse(credits)));
      } catch (IllegalArgumentException
          | IllegalStateException
          | UnsupportedOperationException
          | IndexOutOfBoundsException e) {
        skipped.put(method.getKey(), String.valueOf(e.getMessage()));
      }
    }
    return new CreditAudit(
        groups.size(),
        groups.stream().mapToInt(List::size).sum(),
        truth.probes().size(),
        (int) truth.probes().stream().filter(Probe::decided).count(),
        ceiling(truth.probes()),
        Math.sqrt(
            truth.probes().stream()
                .mapToDouble(p -> square(p.standardError()))
                .average()
                .orElse(0)),
        Math.sqrt(variance(truth.advantages())),
        List.copyOf(scores),
        skipped,
        Anchoring.of(
            groups.stream().map(g -> g.stream().map(Judged::trajectory).toList()).toList()));
  }

  private static MethodScore score(
      String name, Truth truth, Truth.Credits credits, Truth.Credits first) {
    List<Integer> clusters = truth.clusters();
    Interval correlation = BOOTSTRAP.statistic(clusters, c -> truth.correlation(credits, c));
    Interval gain =
        credits.equals(first)
            ? Interval.exactly(0)
            : BOOTSTRAP.statistic(
                clusters, c -> truth.correlation(credits, c) - truth.correlation(first, c));
    double linear = RankCorrelation.pearson(truth.advantages(), credits.all());
    return new MethodScore(
        name,
        correlation,
        gain,
        truth.decidedShare((a, c) -> a * c < 0, credits),
        truth.decidedShare((a, c) -> c == 0, credits),
        variance(credits.all()),
        1 - square(linear));
  }

  private static double ceiling(List<Probe> probes) {
    double halves =
        RankCorrelation.spearman(
            probes.stream().mapToDouble(p -> p.half(false)).toArray(),
            probes.stream().mapToDouble(p -> p.half(true)).toArray());
    return Math.sqrt(Math.max(0, 2 * halves / (1 + halves)));
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> square(v - mean)).average().orElse(0);
  }

  private static double square(double x) {
    return x * x;
  }
}
