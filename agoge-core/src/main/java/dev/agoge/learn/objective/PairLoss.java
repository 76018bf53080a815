package dev.agoge.learn.objective;

import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the losses over pairs have in common. Each side of a pair has a score, a weighted sum of its
 * tokens' log-probabilities over those of a base,
 *
 * <pre>
 *   s = Σ c (log π − log π_base)
 *   l = − log σ(s_chosen − s_rejected − margin) − α mean log π over the chosen tokens
 * </pre>
 *
 * and L is the mean of l over the pairs. A side of which no token counts scores 0.
 *
 * @param weights the coefficient c of a token
 * @param base log π_base of each token; of length 0 for no base
 * @param margin by which the chosen side must win
 * @param imitation α
 */
record PairLoss(Weights weights, double[] base, double margin, double imitation) {

  /** The coefficient of each token. */
  @FunctionalInterface
  interface Weights {
    /**
     * A coefficient.
     *
     * @param side all counting tokens of the trajectory
     * @param token one of them, a place in the batch
     */
    double of(Span side, int token);
  }

  /** The loss of a batch. */
  double of(TokenBatch batch, Slopes slopes) {
    Map<Integer, Map<Integer, Span>> pairs = new LinkedHashMap<>();
    for (Span side : Span.of(batch, Unit.TRAJECTORY)) {
      pairs
          .computeIfAbsent(side.origin(batch).example(), e -> new LinkedHashMap<>())
          .put(side.origin(batch).part(), side);
    }
    double loss = 0;
    for (Map<Integer, Span> pair : pairs.values()) {
      List<Span> chosen = Optional.ofNullable(pair.get(0)).stream().toList();
      List<Span> rejected = Optional.ofNullable(pair.get(1)).stream().toList();
      double won = score(batch, chosen);
      double lost = score(batch, rejected);
      double lead = won - lost - margin;
      double slope = Logistic.sigmoid(-lead) / pairs.size();
      loss += Logistic.loss(lead) / pairs.size();
      chosen.forEach(side -> pull(side, slopes, -slope));
      rejected.forEach(side -> pull(side, slopes, slope));
      loss += imitated(batch, chosen, slopes, imitation / pairs.size());
      slopes.measure("pair_accuracy", won > lost ? 1 : 0);
      slopes.measure("pair_margin", won - lost);
      slopes.measure("chosen_score", won);
      slopes.measure("rejected_score", lost);
    }
    return loss;
  }

  private double score(TokenBatch batch, List<Span> sides) {
    double score = 0;
    for (Span side : sides) {
      for (int i : side.tokens()) {
        double gain = batch.logProbs()[i] - (base.length == 0 ? 0 : base[i]);
        score += weights.of(side, i) * gain;
      }
    }
    return score;
  }

  private void pull(Span side, Slopes slopes, double slope) {
    for (int i : side.tokens()) {
      slopes.add(i, slope * weights.of(side, i));
    }
  }

  private static double imitated(
      TokenBatch batch, List<Span> chosen, Slopes slopes, double weight) {
    double loss = 0;
    for (Span side : chosen) {
      loss -= weight * side.mean(batch.logProbs());
      side.slope(slopes, -weight / side.size());
    }
    return loss;
  }
}
