package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the best episodes of a group: those of the highest score, among equals those of fewer
 * steps.
 *
 * @param most how many are kept
 */
public record Top(
    @Parameter(value = "episodes of a group that are kept", fallback = "1", min = 1) int most)
    implements Transform {

  @Override
  public String name() {
    return "top";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return order(group).limit(most).toList();
  }

  /** The best first. */
  static Stream<Judged> order(List<Judged> group) {
    return group.stream()
        .sorted(
            Comparator.comparingDouble((Judged j) -> j.score())
                .reversed()
                .thenComparingInt(j -> j.trajectory().steps().size()));
  }
}
