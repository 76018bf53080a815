package dev.agoge.run.evidence;

import dev.agoge.run.directory.RunResult.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of a recipe against its baseline: one file, one row of the page.
 *
 * @param schema version of this format, 1
 * @param recipe its name
 * @param paper what it follows
 * @param claim what the paper claims
 * @param baseline the recipe it was compared with
 * @param plan name of the evidence plan
 * @param environment id with version
 * @param options what the environment was opened with
 * @param key digest of recipe, baseline, plan and environment id; with another key, the row speaks
 *     of something else than what there is now
 * @param seeds training runs of each
 * @param tasks held-out tasks on which both were measured
 * @param method the recipe's side
 * @param base the baseline's side
 * @param difference held-out success of the recipe less that of the baseline; the interval counts
 *     runs and tasks both as drawn at random
 * @param p two-sided p-value of the difference
 * @param machine on what the seconds were measured
 * @param note a person's explanation; kept when the row is made again
 */
public record MethodRow(
    int schema,
    String recipe,
    String paper,
    String claim,
    String baseline,
    String plan,
    String environment,
    Map<String, String> options,
    String key,
    int seeds,
    int tasks,
    Side method,
    Side base,
    Interval difference,
    double p,
    Machine machine,
    String note) {
  /** The version of the format that this class writes. */
  public static final int SCHEMA = 1;

  public MethodRow {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /**
   * One of the two.
   *
   * @param success held-out, of another training run on another task
   * @param rollouts a run, the shared start included
   * @param updates a run, the shared start included
   * @param tokens a run, the shared start included
   * @param seconds of learning a run, the shared start included
   * @param curve validation success, mean of the runs, from the common start on; a single point for
   *     a recipe that is the start
   */
  public record Side(
      Interval success,
      double rollouts,
      double updates,
      double tokens,
      double seconds,
      List<Double> curve) {
    public Side {
      curve = List.copyOf(curve);
    }
  }

  /**
   * A machine, as far as seconds depend on it.
   *
   * @param cores processors
   * @param threads that computed
   * @param load mean number of processes that wanted to run, those of other people included;
   *     negative where unknown
   */
  public record Machine(int cores, int threads, double load) {}

  /** What the difference says. */
  public enum Verdict {
    BETTER,
    WORSE,
    NOT_SHOWN
  }

  /** Whether the interval leaves out zero, and on which side. */
  public Verdict verdict() {
    if (difference.low() > 0) {
      return Verdict.BETTER;
    }
    return difference.high() < 0 ? Verdict.WORSE : Verdict.NOT_SHOWN;
  }

  /** The same with another explanation. */
  public MethodRow withNote(String other) {
    return new MethodRow(
        schema,
        recipe,
        paper,
        claim,
        baseline,
        plan,
        environment,
        options,
        key,
        seeds,
        tasks,
        method,
        base,
        difference,
        p,
        machine,
        other);
  }
}
