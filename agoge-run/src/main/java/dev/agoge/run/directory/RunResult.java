package dev.agoge.run.directory;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;

/**
 * What came out of a run: {@code result.json} and the output of {@code --json}.
 *
 * @param schema version of this format, 1
 * @param recipe the recipe's name
 * @param environment id of the environment
 * @param seed the run's seed
 * @param checkpoint where the final weights are, relative to the run directory
 * @param digest the run's digest, see {@code RunDigest}
 * @param budget what this run cost; what its start had cost is not in it
 * @param heldout how the final agent did on tasks it never saw
 * @param references how others did on the same tasks
 */
@JsonPropertyOrder({
  "schema",
  "recipe",
  "environment",
  "seed",
  "checkpoint",
  "digest",
  "budget",
  "heldout",
  "references"
})
public record RunResult(
    int schema,
    String recipe,
    String environment,
    long seed,
    String checkpoint,
    String digest,
    Budget budget,
    HeldOut heldout,
    References references) {

  /** The version of the format that this class writes. */
  public static final int SCHEMA = 1;

  /**
   * What a run cost.
   *
   * @param rollouts episodes played to learn from
   * @param updates gradient or other updates of the agent
   * @param tokens tokens sampled and trained on
   * @param seconds wall-clock time
   */
  public record Budget(long rollouts, long updates, long tokens, double seconds) {

    /** The cost of both. */
    public Budget plus(Budget other) {
      return new Budget(
          rollouts + other.rollouts,
          updates + other.updates,
          tokens + other.tokens,
          seconds + other.seconds);
    }
  }

  /** A mean and its 95 % interval. */
  public record Interval(double mean, double low, double high) {
    public Interval {
      if (!Double.isFinite(mean) || !Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException(
            "an interval needs finite numbers, not " + mean + " [" + low + ", " + high + "]");
      }
    }
  }

  /**
   * The evaluation on held-out tasks.
   *
   * @param tasks how many tasks were played
   * @param success share solved, in [0, 1]
   * @param progress mean best progress in [0, 1]; null in JSON where it is not measured
   * @param infrastructureFailures episodes left out because something else than the agent failed
   */
  public record HeldOut(
      int tasks, Interval success, Optional<Interval> progress, int infrastructureFailures) {}

  /** A share of solved tasks in [0, 1]. */
  public record Reference(double success) {}

  /**
   * Others on the same tasks.
   *
   * @param random acts at random; null in JSON where the environment lists no actions
   * @param expert the environment's expert; null in JSON where it has none
   */
  public record References(Optional<Reference> random, Optional<Reference> expert) {}

  /** The same under the name of a recipe that asks for the same run. */
  public RunResult named(String other) {
    return new RunResult(
        schema, other, environment, seed, checkpoint, digest, budget, heldout, references);
  }

  /** The document. */
  public String toJson() {
    return JsonFiles.text(this);
  }
}
