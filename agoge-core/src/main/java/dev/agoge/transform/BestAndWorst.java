package dev.agoge.transform;

import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import dev.agoge.support.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs the best with the worst of a group, the second best with the second worst, and so on, as
 * long as the scores differ by more than a margin. Together with the expert in the group it is ETO
 * (Song et al., "Trial and Error", arXiv 2403.02502).
 *
 * @param most pairs of a group at most
 * @param margin by which the scores must differ
 */
public record BestAndWorst(
    @Parameter(value = "pairs of a group at most", fallback = "1", min = 1) int most,
    @Parameter(value = "by which the scores must differ", fallback = "0", min = 0) double margin)
    implements Pairing {

  @Override
  public String name() {
    return "best-and-worst";
  }

  @Override
  public List<Evidence> evidence(List<Judged> group, List<Credited> credited) {
    List<Integer> order =
        IntStream.range(0, group.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> group.get(i).score()).reversed())
            .toList();
    List<Evidence> pairs = new ArrayList<>();
    for (int p = 0; p < Math.min(most, order.size() / 2); p++) {
      int better = order.get(p);
      int worse = order.get(order.size() - 1 - p);
      if (group.get(better).score() - group.get(worse).score() > margin) {
        pairs.add(new Evidence.Preference(credited.get(better), credited.get(worse)));
      }
    }
    return pairs;
  }
}
