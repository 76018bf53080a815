package dev.agoge.bridge.remote;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a peer showed after a reset or a step.
 *
 * @param observation what the player to move sees
 * @param rewards of each player for the step
 * @param valid whether the peer understood the action
 * @param ended whether the episode has ended
 * @param progress share of the task done, or NaN
 */
public record Seen(
    Observation observation, Rewards rewards, boolean valid, boolean ended, double progress) {

  /**
   * Nothing happened.
   *
   * @param why shown before what was seen already
   */
  public Seen unchanged(String why) {
    Observation same = observation;
    Observation told =
        Observation.of(same.player(), why, same.admissible(), same.attachments(), same.stateKey());
    double[] none = new double[rewards.players()];
    return new Seen(told, Rewards.each(none), false, ended, progress);
  }

  /** The reward for a step in a field that may be null, for none. */
  public static double reward(JsonNode reply, String field) {
    JsonNode value = reply.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? 1 : 0;
    }
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw new InfrastructureException("the peer sent a reward that is no number: " + value);
    }
    return value.asDouble();
  }

  /** An observation from the fields that our servers send, of which others may send some. */
  public static Observation observation(JsonNode fields, String text, List<String> admissible) {
    return Observation.of(
        fields.path("player").asInt(0),
        text,
        admissible,
        List.of(),
        Json.text(fields, "state_key").orElse(""));
  }

  /** Texts of a list; other values as JSON. Empty if it is none. */
  public static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(each -> texts.add(each.isString() ? each.stringValue() : each.toString()));
    }
    return texts;
  }

  /** Progress as our servers send it. */
  public static double progress(JsonNode fields) {
    JsonNode value = fields.path("progress");
    return value.isNumber() ? value.asDouble() : Double.NaN;
  }

  /** Whether an action was valid, as our servers send it; others are taken to have understood. */
  public static boolean valid(JsonNode fields) {
    return !fields.path("valid").isBoolean() || fields.path("valid").booleanValue();
  }

  /** Rewards of all players, where our servers send them. */
  public static Rewards rewards(JsonNode fields, double first) {
    JsonNode each = fields.path("rewards");
    if (!each.isArray()) {
      return Rewards.single(first);
    }
    double[] rewards = new double[each.size()];
    for (int i = 0; i < rewards.length; i++) {
      rewards[i] = each.path(i).asDouble();
    }
    return Rewards.each(rewards);
  }
}
