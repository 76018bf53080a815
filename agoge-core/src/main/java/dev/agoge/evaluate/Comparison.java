package dev.agoge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several agents compared on the same tasks, every pair of them.
 *
 * @param pairs all pairs in the order of the reports
 */
public record Comparison(List<PairedDifference> pairs) {
  public Comparison {
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares at 95 % confidence.
   *
   * @throws IllegalArgumentException if two reports share a name, or were not made on the same
   *     tasks
   */
  public static Comparison of(List<NamedReport> reports) {
    return of(reports, ClusterBootstrap.STANDARD);
  }

  /** Compares with a bootstrap of choice, whose level is that of all intervals. */
  public static Comparison of(List<NamedReport> reports, ClusterBootstrap bootstrap) {
    return pairwise(reports.size(), (i, j) -> pair(reports.get(i), reports.get(j), bootstrap));
  }

  /**
   * Compares methods by several training runs of each, at 95 % confidence. With one run each this
   * is {@link #of(List)} and speaks of those weights, not of the methods.
   *
   * @throws IllegalArgumentException as {@link #of(List)}, or if the numbers of runs differ
   */
  public static Comparison ofRuns(List<NamedRuns> methods) {
    ClusterBootstrap bootstrap = ClusterBootstrap.STANDARD;
    if (methods.stream().anyMatch(m -> m.runs().size() != methods.getFirst().runs().size())) {
      throw new IllegalArgumentException("methods must have the same number of training runs");
    }
    if (methods.getFirst().runs().size() == 1) {
      return of(methods.stream().map(m -> m.together(bootstrap)).toList(), bootstrap);
    }
    return pairwise(methods.size(), (i, j) -> crossed(methods.get(i), methods.get(j), bootstrap));
  }

  private interface Pairing {
    PairedDifference of(int first, int second);
  }

  private static Comparison pairwise(int count, Pairing pairing) {
    List<PairedDifference> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        pairs.add(pairing.of(i, j));
      }
    }
    double[] corrected = Holm.correct(pairs.stream().mapToDouble(PairedDifference::p).toArray());
    for (int i = 0; i < corrected.length; i++) {
      pairs.set(i, pairs.get(i).withCorrected(corrected[i]));
    }
    return new Comparison(pairs);
  }

  private static PairedDifference crossed(
      NamedRuns first, NamedRuns second, ClusterBootstrap bootstrap) {
    PairedDifference pooled =
        pair(
            new NamedReport(first.name(), first.pooled(bootstrap)),
            new NamedReport(second.name(), second.pooled(bootstrap)),
            bootstrap);
    List<Outcomes> a = first.outcomes();
    List<Outcomes> b = second.outcomes();
    List<String> tasks = NamedRuns.shared(Stream.concat(a.stream(), b.stream()).toList());
    var success =
        CrossedDifference.of(differences(a, b, tasks, Outcomes::success), bootstrap.level());
    var progress =
        CrossedDifference.of(differences(a, b, tasks, EpisodeOutcome::progress), bootstrap.level());
    return new PairedDifference(
        first.name(),
        second.name(),
        tasks.size(),
        PairedDifference.Test.CROSSED,
        success.difference().within(-1, 1),
        success.p(),
        success.p(),
        pooled.gained(),
        pooled.lost(),
        progress.difference().within(-1, 1),
        Optional.of(success.runDeviation()));
  }

  private static double[][] differences(
      List<Outcomes> a,
      List<Outcomes> b,
      List<String> tasks,
      ToDoubleFunction<EpisodeOutcome> value) {
    double[][] differences = NamedRuns.table(a, tasks, value);
    double[][] others = NamedRuns.table(b, tasks, value);
    for (int run = 0; run < differences.length; run++) {
      for (int t = 0; t < differences[run].length; t++) {
        differences[run][t] -= others[run][t];
      }
    }
    return differences;
  }

  private static PairedDifference pair(
      NamedReport first, NamedReport second, ClusterBootstrap bootstrap) {
    check(first, second);
    var a = new Outcomes(first.report().outcomes());
    var b = new Outcomes(second.report().outcomes());
    List<String> tasks = a.tasks().stream().filter(b::has).toList();
    List<double[]> successA = a.values(tasks, Outcomes::success);
    List<double[]> successB = b.values(tasks, Outcomes::success);
    int gained = better(successA, successB);
    int lost = better(successB, successA);
    Tested tested =
        single(successA) && single(successB)
            ? mcNemar(new McNemar(tasks.size(), gained, lost), bootstrap.level())
            : resampled(PairedBootstrap.of(successA, successB, bootstrap));
    var progress =
        PairedBootstrap.of(
            a.values(tasks, EpisodeOutcome::progress),
            b.values(tasks, EpisodeOutcome::progress),
            bootstrap);
    return new PairedDifference(
        first.name(),
        second.name(),
        tasks.size(),
        tested.test,
        tested.difference,
        tested.p,
        tested.p,
        gained,
        lost,
        progress.difference(),
        Optional.empty());
  }

  private record Tested(PairedDifference.Test test, Interval difference, double p) {}

  private static Tested mcNemar(McNemar test, double level) {
    return new Tested(PairedDifference.Test.MCNEMAR, test.difference(level), test.p());
  }

  private static Tested resampled(PairedBootstrap test) {
    return new Tested(PairedDifference.Test.PAIRED_BOOTSTRAP, test.difference(), test.p());
  }

  private static boolean single(List<double[]> tasks) {
    return tasks.stream().allMatch(t -> t.length == 1);
  }

  /** On how many tasks the first did better than the second. */
  private static int better(List<double[]> first, List<double[]> second) {
    return (int)
        IntStream.range(0, first.size())
            .filter(
                t ->
                    ClusterBootstrap.average(first.get(t))
                        > ClusterBootstrap.average(second.get(t)))
            .count();
  }

  private static void check(NamedReport first, NamedReport second) {
    if (first.name().equals(second.name())) {
      throw new IllegalArgumentException(
          "two reports are called '" + first.name() + "'; rename one");
    }
    checkIncluded(first, second);
    checkIncluded(second, first);
  }

  private static void checkIncluded(NamedReport one, NamedReport other) {
    Set<String> missing = tasks(one);
    missing.removeAll(tasks(other));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot compare '%s' with '%s': task %s%s was attempted by '%s' only; evaluate both on the same tasks"
              .formatted(
                  one.name(),
                  other.name(),
                  missing.iterator().next(),
                  missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)",
                  one.name()));
    }
  }

  private static Set<String> tasks(NamedReport named) {
    return named.report().outcomes().stream()
        .map(EpisodeOutcome::task)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
