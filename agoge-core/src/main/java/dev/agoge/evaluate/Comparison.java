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
    var pooled = Common.of(Side.of(first), Side.of(second));
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
        better(pooled.successA(), pooled.successB()),
        better(pooled.successB(), pooled.successA()),
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
    var both = Common.of(Side.of(first), Side.of(second));
    int gained = better(both.successA(), both.successB());
    int lost = better(both.successB(), both.successA());
    Tested tested =
        single(both.successA()) && single(both.successB())
            ? mcNemar(new McNemar(both.tasks().size(), gained, lost), bootstrap.level())
            : resampled(PairedBootstrap.of(both.successA(), both.successB(), bootstrap));
    var progress =
        PairedBootstrap.of(
            both.a().values(both.tasks(), EpisodeOutcome::progress),
            both.b().values(both.tasks(), EpisodeOutcome::progress),
            bootstrap);
    return new PairedDifference(
        first.name(),
        second.name(),
        both.tasks().size(),
        tested.test,
        tested.difference,
        tested.p,
        tested.p,
        gained,
        lost,
        progress.difference(),
        Optional.empty());
  }

  /** Everything that was attempted under a name. */
  private record Side(String name, List<EpisodeOutcome> attempts) {
    static Side of(NamedReport named) {
      return new Side(named.name(), named.report().outcomes());
    }

    static Side of(NamedRuns named) {
      return new Side(named.name(), named.attempts());
    }

    Set<String> tasks() {
      return attempts.stream()
          .map(EpisodeOutcome::task)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /** The tasks on which both have an attempt that counts. */
  private record Common(Outcomes a, Outcomes b, List<String> tasks) {
    static Common of(Side first, Side second) {
      check(first, second);
      var a = new Outcomes(first.attempts());
      var b = new Outcomes(second.attempts());
      return new Common(a, b, a.tasks().stream().filter(b::has).toList());
    }

    List<double[]> successA() {
      return a.values(tasks, Outcomes::success);
    }

    List<double[]> successB() {
      return b.values(tasks, Outcomes::success);
    }
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

  private static void check(Side first, Side second) {
    if (first.name().equals(second.name())) {
      throw new IllegalArgumentException(
          "two reports are called '" + first.name() + "'; rename one");
    }
    checkIncluded(first, second);
    checkIncluded(second, first);
  }

  private static void checkIncluded(Side one, Side other) {
    Set<String> missing = one.tasks();
    missing.removeAll(other.tasks());
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
}
