package dev.agoge.trajectory;

import dev.agoge.environment.Attachment;
import dev.agoge.environment.Rewards;
import java.util.List;

/**
 * One turn of one player.
 *
 * @param player whose turn it was
 * @param observation the text shown
 * @param admissible the actions listed, if any
 * @param stateKey identifies the true state before the action
 * @param calls the model calls that led to the action, in order; empty for players without a model
 * @param action what was done
 * @param valid whether the environment understood it
 * @param rewards each player's reward for it
 * @param progress share of the task done after it, in [0, 1]; NaN where not measured
 * @param attachments what was shown beside the text, such as a screenshot, and what the player
 *     noted beside the action, such as the tree of a search
 */
public record Step(
    int player,
    String observation,
    List<String> admissible,
    String stateKey,
    List<ModelCall> calls,
    String action,
    boolean valid,
    Rewards rewards,
    double progress,
    List<Attachment> attachments) {
  public Step {
    admissible = List.copyOf(admissible);
    calls = List.copyOf(calls);
    attachments = List.copyOf(attachments);
  }

  /** A turn in which nothing was shown beside the text. */
  public Step(
      int player,
      String observation,
      List<String> admissible,
      String stateKey,
      List<ModelCall> calls,
      String action,
      boolean valid,
      Rewards rewards,
      double progress) {
    this(
        player,
        observation,
        admissible,
        stateKey,
        calls,
        action,
        valid,
        rewards,
        progress,
        List.of());
  }

  /** The same turn with other calls. */
  public Step withCalls(List<ModelCall> others) {
    return new Step(
        player, observation, admissible, stateKey, others, action, valid, rewards, progress);
  }
}
