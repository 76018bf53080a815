package dev.agoge.credit.audit;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.evaluate.RankCorrelation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The probed steps of judged groups, group by group.
 *
 * @param groups all of them, probed or not, because methods compare within groups
 * @param byGroup the probes of each group; groups without one are left out
 */
record Truth(List<List<Judged>> groups, List<List<Probe>> byGroup) {

  static Truth of(List<List<Judged>> groups, List<Probe> probes) {
    Map<String, Integer> group = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Judged judged : groups.get(g)) {
        group.put(judged.trajectory().id(), g);
      }
    }
    for (Probe probe : probes) {
      if (!group.containsKey(probe.episode())) {
        throw new IllegalArgumentException("probed episode " + probe.episode() + " is in no group");
      }
    }
    return new Truth(
        groups,
        IntStream.range(0, groups.size())
            .mapToObj(
                g ->
                    probes.stream().filter(p -> Objects.equals(group.get(p.episode()), g)).toList())
            .filter(g -> !g.isEmpty())
            .toList());
  }

  /** What a method gives the probed steps, group by group like {@link #byGroup}. */
  record Credits(List<double[]> byGroup) {

    double[] all() {
      return byGroup.stream().flatMapToDouble(Arrays::stream).toArray();
    }
  }

  List<Probe> probes() {
    return byGroup.stream().flatMap(List::stream).toList();
  }

  double[] advantages() {
    return advantages(clusters());
  }

  /** The places of the groups that were probed. */
  List<Integer> clusters() {
    return IntStream.range(0, byGroup.size()).boxed().toList();
  }

  Credits creditedBy(Credit method) {
    Map<String, double[]> bySteps = new HashMap<>();
    for (List<Credited> group : method.assignAll(groups)) {
      group.forEach(c -> bySteps.put(c.trajectory().id(), c.bySteps()));
    }
    return new Credits(
        byGroup.stream()
            .map(
                g ->
                    g.stream()
                        .mapToDouble(
                            p -> Objects.requireNonNull(bySteps.get(p.episode()))[p.step()])
                        .toArray())
            .toList());
  }

  /** Spearman's correlation of credit and truth over some groups, which may be drawn repeatedly. */
  double correlation(Credits credits, List<Integer> clusters) {
    return RankCorrelation.spearman(
        advantages(clusters),
        clusters.stream().flatMapToDouble(c -> Arrays.stream(credits.byGroup.get(c))).toArray());
  }

  /**
   * The share of the decided steps of which something holds.
   *
   * @param holds of true advantage and credit
   */
  double decidedShare(Holds holds, Credits credits) {
    List<Probe> probes = probes();
    double[] given = credits.all();
    int[] decided = IntStream.range(0, given.length).filter(i -> probes.get(i).decided()).toArray();
    long held =
        Arrays.stream(decided).filter(i -> holds.of(probes.get(i).advantage(), given[i])).count();
    return (double) held / decided.length;
  }

  private double[] advantages(List<Integer> clusters) {
    return clusters.stream()
        .flatMap(c -> byGroup.get(c).stream())
        .mapToDouble(Probe::advantage)
        .toArray();
  }

  /** A condition on a step. */
  interface Holds {
    boolean of(double advantage, double credit);
  }
}
