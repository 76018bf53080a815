package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the critical steps of each episode, a share of all; the others become context.
 *
 * <p>After Chen et al., "ATLaS: Agent Tuning via Learning Critical Steps", arXiv 2503.02197, where
 * a large model picks about 30 % of an expert's steps (plans, key observations, key actions,
 * corrections). Here the pick is by a number: the progress that a step made, a judge's score of it,
 * or how little the agent expects it, which is where it has something to learn. Among equals the
 * earlier step is kept.
 *
 * @param by the worth of a step
 * @param share of an episode's steps that are kept, rounded up
 */
public record Critical(
    @Parameter(
            value =
                "worth of a step; progress: what it added; score: by the judge; surprise: how"
                    + " little the agent expects it",
            fallback = "surprise")
        Measure by,
    @Parameter(
            value = "share of an episode's steps that are learnt",
            fallback = "0.3",
            min = 0,
            max = 1)
        double share)
    implements Transform {

  @Override
  public String name() {
    return "critical";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return group.stream().map(j -> critical(j, workshop)).toList();
  }

  private Judged critical(Judged judged, Workshop workshop) {
    double[] worth = by.of(judged, workshop);
    boolean[] kept = new boolean[worth.length];
    IntStream.range(0, worth.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> worth[i]).reversed())
        .limit((long) Math.ceil(share * worth.length))
        .forEach(i -> kept[i] = true);
    return Marks.keep(judged, kept);
  }
}
