package dev.agoge.credit;

import dev.agoge.agent.Demonstrator;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rewards for turns that do what an expert did, by the best matching of the agent's turns with the
 * expert's.
 *
 * <p>Qu et al., "MatchTIR: Fine-Grained Supervision for Tool-Integrated Reasoning via Bipartite
 * Matching", arXiv 2601.10712, with its hard assignment: actions of both traces form a bipartite
 * graph weighted by their likeness; in the matching of largest sum a matched turn earns its
 * likeness and an unmatched one a penalty. Two levels are added: A = Aᵉ + w Aᵗ, where Aᵉ is the
 * episode's group-relative advantage and Aᵗ the discounted sum of turn rewards from here on,
 * relative to all turns of the group. The likeness of two actions is the share of words they have
 * in common (Dice), which for a tool call counts name, arguments and values alike; the paper scores
 * these three apart. Its soft assignment by optimal transport is left out.
 *
 * <p>The reference is the first trajectory of the group in which an expert acted; a group needs
 * one. It is no draw of the policy: it has no part in means and no credit of its own.
 *
 * @param weight w, of the turns
 * @param discount of later turns' rewards
 * @param penalty of a turn without a match
 * @param likeness when two actions are alike
 * @param standardise whether to divide by standard deviations, of episodes and of turns
 */
public record TraceMatching(
    @Parameter(value = "weight of the turns' advantage", fallback = "1", min = 0) double weight,
    @Parameter(value = "discount of later turns' rewards", fallback = "0.9", min = 0, max = 1)
        double discount,
    @Parameter(value = "taken from a turn without a match", fallback = "0", min = 0) double penalty,
    @Parameter(
            value = "how alike two actions are: by shared words, or all or nothing",
            fallback = "words")
        Likeness likeness,
    @Parameter(value = "divide by standard deviations", fallback = "true") boolean standardise)
    implements Credit {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** How alike two actions are, from 0 to 1. */
  public enum Likeness {
    /** Twice the words in common, divided by the words of both. */
    WORDS,
    /** 1 for equal actions, else 0. */
    EXACT
  }

  @Override
  public String name() {
    return "matching";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    int expert = expert(group);
    Trajectory reference = group.get(expert).trajectory();
    List<Judged> own = new ArrayList<>(group);
    own.remove(expert);
    double[][] rewards =
        own.stream()
            .map(j -> Turns.perStep(j, turns -> toGo(j.trajectory(), turns, reference)))
            .toArray(double[][]::new);
    double[][] relative = Turns.centred(own, rewards, standardise);
    Baseline baseline = scores -> Statistics.centred(scores, standardise);
    double[][] advantages = baseline.byStep(own);
    for (int i = 0; i < advantages.length; i++) {
      for (int t = 0; t < advantages[i].length; t++) {
        advantages[i][t] += weight * relative[i][t];
      }
    }
    List<Credited> credited = new ArrayList<>(Turns.credited(own, advantages));
    credited.add(expert, Credited.uniform(reference, 0));
    return credited;
  }

  /** The place of the first episode in which an expert acted. */
  private static int expert(List<Judged> group) {
    return IntStream.range(0, group.size())
        .filter(
            i -> group.get(i).trajectory().steps().stream().anyMatch(TraceMatching::isDemonstrated))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "group %s has no expert's episode to match with; gather with source: both"
                        .formatted(group.getFirst().trajectory().group())));
  }

  private static boolean isDemonstrated(Step step) {
    return step.calls().stream().anyMatch(c -> c.role().equals(Demonstrator.DEMONSTRATION));
  }

  private double[] toGo(Trajectory trajectory, Turns turns, Trajectory reference) {
    List<String> wanted =
        reference.steps().stream()
            .filter(s -> s.player() == turns.player() && isDemonstrated(s))
            .map(Step::action)
            .toList();
    List<Set<String>> words = wanted.stream().map(TraceMatching::words).toList();
    int count = turns.steps().length;
    double[][] alike = new double[count][wanted.size()];
    for (int k = 0; k < count; k++) {
      String action = trajectory.steps().get(turns.steps()[k]).action();
      Set<String> said = words(action);
      for (int r = 0; r < wanted.size(); r++) {
        alike[k][r] =
            switch (likeness) {
              case EXACT -> action.equals(wanted.get(r)) ? 1 : 0;
              case WORDS -> dice(said, words.get(r));
            };
      }
    }
    int[] pairs = Assignment.best(alike, wanted.size());
    double[] rewards = new double[count];
    for (int k = 0; k < count; k++) {
      rewards[k] = pairs[k] < 0 ? -penalty : alike[k][pairs[k]];
    }
    return Turns.toGo(rewards, discount);
  }

  private static Set<String> words(String action) {
    return GAPS.splitAsStream(action.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static double dice(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common == 0 ? 0 : 2.0 * common / (one.size() + other.size());
  }
}
