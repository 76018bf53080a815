package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of failed episodes keeps the steps that were of use; their other steps become context. Episodes
 * that solved their task stay as they are, failed ones without a useful step are dropped.
 *
 * <p>After Lan et al., "Exploring Expert Failures Improves LLM Agent Tuning" (EEF), arXiv
 * 2504.13145, which finds the useful steps of an expert's failures by having the agent play on from
 * the states in between. Here a step is of use if it raised progress; with a judge that scores
 * steps by playing on from them, {@code by: score} comes closer to the paper.
 *
 * @param by the worth of a step
 * @param above a step is of use if it is worth more than this
 */
public record Beneficial(
    @Parameter(
            value =
                "worth of a step; progress: what it added; score: by the judge; surprise: how"
                    + " little the agent expects it",
            fallback = "progress")
        Measure by,
    @Parameter(value = "steps worth more than this are learnt", fallback = "0") double above)
    implements Transform {

  @Override
  public String name() {
    return "beneficial";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return group.stream()
        .flatMap(j -> j.trajectory().success() ? Stream.of(j) : useful(j, workshop))
        .toList();
  }

  private Stream<Judged> useful(Judged judged, Workshop workshop) {
    double[] worth = by.of(judged, workshop);
    boolean[] kept = new boolean[worth.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = worth[i] > above;
    }
    return Arrays.stream(worth).anyMatch(w -> w > above)
        ? Stream.of(Marks.keep(judged, kept))
        : Stream.empty();
  }
}
