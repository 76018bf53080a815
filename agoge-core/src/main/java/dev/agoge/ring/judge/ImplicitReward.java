package dev.agoge.ring.judge;

import dev.agoge.learn.LearnerSettings;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Schooling;
import dev.agoge.support.Parameter;

/**
 * Implicit process rewards: a second policy π_φ learns by preferences between an update's
 * trajectories ({@link ImplicitPreference}), and the score of a step is r = β Σ (log π_φ − log
 * π_old) over the step's tokens.
 *
 * <p>Liu et al., "Online Process Reward Learning for Agentic Reinforcement Learning" (OPRL; later
 * "Agentic Reinforcement Learning with Implicit Step Rewards"), arXiv 2509.19199; Yuan et al.,
 * "Free Process Rewards without Process Labels", arXiv 2412.01981, and Cui et al., "Process
 * Reinforcement through Implicit Rewards" (PRIME), arXiv 2502.01456, for the reward. A pair is two
 * episodes of a group with different returns. π_φ starts as a copy of the policy when reinforcement
 * begins; π_old is the policy that played the episodes. Only differences within a group are learnt;
 * a chance of success is therefore taken relative to the group's mean.
 *
 * @param beta β
 * @param pairs of a group at most
 * @param school how it is taught; a batch is of pairs
 */
public record ImplicitReward(
    @Parameter(value = "scale of the reward", fallback = "0.05", min = 0) double beta,
    @Parameter(value = "pairs of a group at most", fallback = "8", min = 1) int pairs,
    @Parameter(value = "tokens an optimiser step sees", fallback = "16384", min = 64)
        int batchTokens,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod {

  @Override
  public String name() {
    return "implicit";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new ImplicitJudge(this, workshop);
  }

  /** How an update's pairs are learnt. */
  LearnerSettings settings() {
    return new LearnerSettings(
        school.pace(), school.epochs(), batchTokens, LearnerSettings.Averaging.TOKENS);
  }
}
