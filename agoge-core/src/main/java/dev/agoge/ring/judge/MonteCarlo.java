package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.TakesUpEpisodes;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;

/**
 * Step values from forks: each episode is taken up at its steps and played out again by the agent
 * as it is now.
 *
 * <p>With V̂(k) the mean score of {@code continuations} ways on that keep the first k steps, and
 * V̂(T) the score of the episode itself, which has T steps, step t is worth
 *
 * <ul>
 *   <li>{@code gain}: V̂(t + 1) − V̂(t). Scores are of whole episodes, so that this is r + V(s′) −
 *       V(s) without a discount, the advantage of VinePPO (Kazemnejad et al., "VinePPO: Refining
 *       Credit Assignment in RL Training of LLMs", arXiv 2410.01679). The gains of an episode add
 *       up to its score less V̂(0).
 *   <li>{@code value}: V̂(t + 1), the step reward of IPR (Xiong et al., "Watch Every Step! LLM
 *       Agent Learning via Iterative Step-Level Process Refinement", arXiv 2406.11176) and the soft
 *       label of Math-Shepherd (Wang et al., arXiv 2312.08935).
 *   <li>{@code reachable}: whether any way on after it succeeds, Math-Shepherd's hard label.
 * </ul>
 *
 * <p>Where not every step is valued, the steps between two places share what was gained from the
 * one to the other equally, or have the value of the later one. Steps of a group with equal history
 * (same actions, said in the same tokens) share their ways on. The player of a step is the one for
 * whom it is valued. An environment with chance of its own goes on with the luck that the episode's
 * seed gives: values are of the state and that luck.
 *
 * <p>AgentPRM (Choudhury, arXiv 2502.10325) averages over all episodes that passed a state and
 * trains a model on it; here the forks speak for themselves.
 *
 * @param continuations K, how many ways on from each place
 * @param places where an episode is taken up besides its start, spread evenly; 0 for every step
 * @param measure what a step is worth
 * @param invalidPenalty as in {@link EnvironmentOutcome}
 */
public record MonteCarlo(
    @Parameter(value = "ways on that are played from each place", fallback = "4", min = 1)
        int continuations,
    @Parameter(
            value = "places of an episode that are valued besides its start; 0 for every step",
            fallback = "0",
            min = 0)
        int places,
    @Parameter(
            value =
                "gain: value after less value before; value: value after; reachable: whether any"
                    + " way on succeeds",
            fallback = "gain")
        Measure measure,
    @Parameter(
            value = "taken from the score for each step the environment did not understand",
            fallback = "0",
            min = 0)
        double invalidPenalty)
    implements JudgeMethod, TakesUpEpisodes {

  /** What a step is worth. */
  public enum Measure {
    /** The value after it less the value before. */
    GAIN,
    /** The value after it. */
    VALUE,
    /** 1 if any way on after it succeeds, otherwise 0. */
    REACHABLE
  }

  @Override
  public String name() {
    return "monte-carlo";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    checkFits(workshop.environment().spec());
    return new MonteCarloJudge(this, workshop);
  }

  /**
   * Where an episode is valued.
   *
   * @param steps how many it has
   * @return how many steps are kept at each place, ascending from 0; the end is not among them
   */
  int[] cuts(int steps) {
    int segments = places == 0 ? steps : Math.min(steps, places + 1);
    int[] cuts = new int[segments];
    for (int i = 0; i < segments; i++) {
      cuts[i] = (int) ((long) i * steps / segments);
    }
    return cuts;
  }
}
