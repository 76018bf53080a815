package dev.agoge.transform;

import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prefers the expert's episode to those of the agent that scored less: learning from failures as in
 * ETO (Song et al., "Trial and Error: Exploration-Based Trajectory Optimization for LLM Agents",
 * arXiv 2403.02502). The source {@code both} puts one episode of the expert into each group; a
 * group without one has no pairs. The agent's worst episodes come first.
 *
 * @param most pairs of a group at most
 * @param margin by which the agent's score must be lower
 */
public record ExpertOverAgent(
    @Parameter(value = "pairs of a group at most", fallback = "1", min = 1) int most,
    @Parameter(value = "by which the agent's score must be lower", fallback = "0", min = 0)
        double margin)
    implements Pairing {

  @Override
  public String name() {
    return "expert-over-agent";
  }

  @Override
  public List<Evidence> evidence(List<Judged> group, List<Credited> credited) {
    Comparator<Integer> byScore = Comparator.comparingDouble(i -> group.get(i).score());
    List<Integer> agents =
        IntStream.range(0, group.size())
            .filter(i -> !isExperts(group.get(i)))
            .boxed()
            .sorted(byScore)
            .toList();
    List<Evidence> pairs = new ArrayList<>();
    IntStream.range(0, group.size())
        .filter(i -> isExperts(group.get(i)))
        .boxed()
        .max(byScore)
        .ifPresent(
            expert ->
                agents.stream()
                    .filter(i -> group.get(expert).score() - group.get(i).score() > margin)
                    .limit(most)
                    .map(i -> new Evidence.Preference(credited.get(expert), credited.get(i)))
                    .forEach(pairs::add));
    return pairs;
  }

  private static boolean isExperts(Judged judged) {
    return judged.trajectory().calls().stream()
        .map(ModelCall::role)
        .anyMatch(Demonstrator.DEMONSTRATION::equals);
  }
}
