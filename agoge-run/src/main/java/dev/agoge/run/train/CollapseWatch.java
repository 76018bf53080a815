package dev.agoge.run.train;

import dev.agoge.credit.Judged;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the known ways in which reinforcement of language agents collapses: entropy gone,
 * output that repeats itself, groups without a difference to learn from, a judge that has drifted
 * from the outcomes, and a sampler that no longer agrees with the trainer.
 */
final class CollapseWatch {
  static final double LOW_ENTROPY_SHARE = 0.1;
  static final double MANY = 0.8;
  static final double LARGE_GAP = 0.01;

  /** So many updates in a row below chance are no accident of small groups. */
  static final int BLIND = 3;

  private double firstEntropy = Double.NaN;
  private int blind;

  /** Goes on watching a run of which these updates were made before. */
  static CollapseWatch after(List<RunHistory.Update> updates) {
    var watch = new CollapseWatch();
    updates.stream()
        .filter(u -> u.phase().equals(LearningPhase.NAME))
        .map(RunHistory.Update::metrics)
        .forEach(watch::warnings);
    return watch;
  }

  /** Share of groups whose scores are all equal. */
  static double zeroVariance(List<List<Judged>> groups) {
    long flat = groups.stream().filter(CollapseWatch::isFlat).count();
    return groups.isEmpty() ? 0 : (double) flat / groups.size();
  }

  /** Whether there is nothing to learn from a group by comparison, for any player. */
  static boolean isFlat(List<Judged> group) {
    return group.stream().map(j -> j.judgement().scores()).distinct().count() < 2;
  }

  /**
   * Share of steps that repeat an action in a state in which the episode already tried it. Where
   * the environment cannot see its state, the text it showed stands for it.
   */
  static double repetition(List<Trajectory> trajectories) {
    long steps = 0;
    long repeated = 0;
    for (Trajectory trajectory : trajectories) {
      Set<String> tried = new HashSet<>();
      for (var step : trajectory.steps()) {
        steps++;
        String state = step.stateKey().isEmpty() ? step.observation() : step.stateKey();
        repeated += tried.add(state + "|" + step.action()) ? 0 : 1;
      }
    }
    return steps == 0 ? 0 : (double) repeated / steps;
  }

  /** What there is to warn of after an update. */
  List<String> warnings(Map<String, Double> metrics) {
    List<String> warnings = new ArrayList<>();
    double entropy = metrics.getOrDefault("entropy", Double.NaN);
    if (Double.isNaN(firstEntropy)) {
      firstEntropy = entropy;
    }
    if (entropy < LOW_ENTROPY_SHARE * firstEntropy) {
      warnings.add(
          "entropy fell to %.3f from %.3f: the policy hardly explores; raise the objective's entropy or rollout.temperature"
              .formatted(entropy, firstEntropy));
    }
    double flat = metrics.getOrDefault("zeroVarianceGroups", 0.0);
    if (flat > MANY) {
      warnings.add(
          "%.0f %% of the groups have equal scores and teach nothing; try rollout.dynamicSampling or other tasks"
              .formatted(100 * flat));
    }
    double repetition = metrics.getOrDefault("repetition", 0.0);
    if (repetition > 0.5) {
      warnings.add(
          "%.0f %% of the steps repeat an action in the same state: the agent runs in circles"
              .formatted(100 * repetition));
    }
    blind(metrics).ifPresent(warnings::add);
    double gap = metrics.getOrDefault("ratio_gap_mean", 0.0);
    if (gap > LARGE_GAP) {
      warnings.add(
          "sampler and trainer disagree by %.4f nats a token on average; the ratio of the clipped loss is not to be trusted"
              .formatted(gap));
    }
    return warnings;
  }

  /**
   * A learned judge that puts failures above successes. Its {@code judge.auc} is missing from
   * updates whose episodes all ended alike: these tell nothing.
   */
  private Optional<String> blind(Map<String, Double> metrics) {
    double auc = metrics.getOrDefault("judge.auc", Double.NaN);
    if (!Double.isNaN(auc)) {
      blind = auc < 0.5 ? blind + 1 : 0;
    }
    return Double.isNaN(auc) || blind < BLIND
        ? Optional.empty()
        : Optional.of(
            "the judge has put failures above successes in %d updates in a row (AUC %.2f, accuracy %.2f against the environment's outcome): it has drifted from gold; lower judge.school.learningRate or raise judge.school.epochs"
                .formatted(blind, auc, metrics.getOrDefault("judge.accuracy", Double.NaN)));
  }
}
