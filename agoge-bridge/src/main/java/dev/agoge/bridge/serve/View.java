package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Task;
import dev.agoge.support.Digest;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client sees after a reset or a step.
 *
 * @param episodeId the episode's name
 * @param task the task at hand
 * @param steps steps so far
 * @param observation what the player to move sees
 * @param progress share of the task done, or NaN
 * @param valid whether the last action was understood; true after a reset
 * @param rewards of each player for the last step
 * @param total sum of the first player's rewards
 * @param done whether the episode has ended
 */
public record View(
    String episodeId,
    Task task,
    int steps,
    Observation observation,
    double progress,
    boolean valid,
    List<Double> rewards,
    double total,
    boolean done) {
  private static final int KEY_DIGITS = 16;

  public View {
    rewards = List.copyOf(rewards);
  }

  /** Reward of the first player for the last step. */
  public double reward() {
    return rewards.getFirst();
  }

  /** What is shown. */
  public String text() {
    return observation.text();
  }

  /**
   * The parts of the observation as JSON fields. The state's key is shown as a digest only, since
   * it may spell out what a player must not know.
   */
  public ObjectNode json() {
    ObjectNode node = Json.object().put("text", text());
    node.set("admissible", Json.texts(observation.admissible()));
    if (Double.isNaN(progress)) {
      node.putNull("progress");
    } else {
      node.put("progress", progress);
    }
    node.put("valid", valid).put("task", task.id()).put("player", observation.player());
    String key = observation.stateKey();
    node.put("state_key", key.isEmpty() ? "" : Digest.of(key).substring(0, KEY_DIGITS));
    if (rewards.size() > 1) {
      ArrayNode each = node.putArray("rewards");
      rewards.forEach(each::add);
    }
    return node;
  }
}
