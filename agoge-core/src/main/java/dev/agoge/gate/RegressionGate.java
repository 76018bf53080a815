package dev.agoge.gate;

import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Releases an agent that breaks little, succeeds enough with confidence, and costs no more than
 * allowed. A task that only one of the two agents attempted, or on which the infrastructure failed,
 * blocks the release: nobody knows whether it broke.
 *
 * @param regressions how many tasks that passed may fail now, at least 0
 * @param success success that the lower bound of the candidate's interval must reach, in [0, 1]
 * @param tokens most output tokens an episode may take on average; infinite for no ceiling
 */
public record RegressionGate(int regressions, double success, double tokens) implements Gate {
  private static final int NAMED = 5;

  public RegressionGate {
    if (regressions < 0 || !(success >= 0 && success <= 1) || !(tokens >= 0)) {
      throw new IllegalArgumentException(
          "gate needs regressions >= 0, success within 0 and 1 and tokens >= 0, not %s, %s and %s"
              .formatted(regressions, success, tokens));
    }
  }

  @Override
  public GateDecision decide(EvaluationReport current, EvaluationReport candidate) {
    List<String> against = new ArrayList<>();
    List<String> met = new ArrayList<>();
    Flips flips = Flips.between(current, candidate);
    int broken = flips.broken().size();
    (broken > regressions ? against : met)
        .add(
            "%s regression(s), %s allowed%s; %s task(s) fixed"
                .formatted(broken, regressions, names(flips.broken()), flips.fixed().size()));
    if (!flips.unknown().isEmpty()) {
      against.add(
          "%s task(s) without a result on both sides%s; evaluate them again"
              .formatted(flips.unknown().size(), names(flips.unknown())));
    }
    Interval reached = candidate.success();
    (reached.low() >= success ? met : against)
        .add(
            String.format(
                Locale.ROOT,
                "success %.1f %% (at least %.1f %% with confidence), required %.1f %%",
                100 * reached.mean(),
                100 * reached.low(),
                100 * success));
    if (tokens < Double.POSITIVE_INFINITY) {
      double cost = candidate.tokens().mean();
      (cost <= tokens ? met : against)
          .add(String.format(Locale.ROOT, "%.0f tokens an episode, ceiling %.0f", cost, tokens));
    }
    return new GateDecision(
        against.isEmpty(), Stream.concat(against.stream(), met.stream()).toList());
  }

  private static String names(List<String> tasks) {
    if (tasks.isEmpty()) {
      return "";
    }
    String more = tasks.size() > NAMED ? ", …" : "";
    return " (" + String.join(", ", tasks.subList(0, Math.min(NAMED, tasks.size()))) + more + ")";
  }
}
