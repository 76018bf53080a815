package dev.agoge.run.export;

import dev.agoge.agent.Demonstrator;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Task;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Episodes as conversations to learn from: what a player was told, what it saw, what it did. Each
 * player who acted is a conversation of its own. The observation after the last action, to which
 * nobody answered, is left out, and so are episodes whose infrastructure failed. Random actions
 * from which a demonstrator had to recover stay, since what follows answers them, but are marked as
 * nothing to learn. What a player earned stands beside the conversation, where readers that do not
 * know it pass it over: {@code reward}, named as AgentGym's evaluations name it, and {@code
 * reward_range} unless that is 0 to 1 with 1 for success.
 *
 * @param instructions what the agent was told before the first observation; may be empty
 */
record Conversations(String instructions) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NUMBER_AT_END = Pattern.compile("[0-9]+$");

  /**
   * OpenAI's fine-tuning format, in which weight 0 leaves an assistant's message out of the loss.
   */
  List<ObjectNode> messages(StoredEpisode episode) {
    return players(episode)
        .map(
            steps -> {
              ObjectNode document = JSON.objectNode();
              ArrayNode messages = document.putArray("messages");
              if (!instructions.isEmpty()) {
                message(messages, "system", instructions);
              }
              for (Step step : steps) {
                message(messages, "user", step.observation());
                ObjectNode said = message(messages, "assistant", step.action());
                if (isNoise(step)) {
                  said.put("weight", 0);
                }
              }
              return earned(document, episode.trajectory(), steps);
            })
        .toList();
  }

  /** ShareGPT, with Axolotl's {@code train} where a turn is nothing to learn. */
  List<ObjectNode> shareGpt(StoredEpisode episode) {
    return players(episode)
        .map(
            steps -> {
              ObjectNode document = JSON.objectNode();
              ArrayNode turns = document.putArray("conversations");
              if (!instructions.isEmpty()) {
                turns.addObject().put("from", "system").put("value", instructions);
              }
              for (Step step : steps) {
                turns.addObject().put("from", "human").put("value", step.observation());
                ObjectNode said = turns.addObject().put("from", "gpt").put("value", step.action());
                if (isNoise(step)) {
                  said.put("train", false);
                }
              }
              return earned(document, episode.trajectory(), steps);
            })
        .toList();
  }

  /** AgentGym trains on the turns whose loss is true; its first pair sets the scene. */
  List<ObjectNode> agentTraj(StoredEpisode episode) {
    Task task = episode.trajectory().task();
    return players(episode)
        .map(
            steps -> {
              ObjectNode document = JSON.objectNode();
              ArrayNode turns = document.putArray("conversations");
              human(turns, (scene(task) + " " + instructions).strip());
              gpt(turns, false, "Ok.");
              for (Step step : steps) {
                human(turns, step.observation());
                gpt(turns, !isNoise(step), "Action:\n" + step.action());
              }
              return earned(document.put("item_id", itemId(task)), episode.trajectory(), steps);
            })
        .toList();
  }

  private static ObjectNode earned(ObjectNode document, Trajectory episode, List<Step> player) {
    document.put("reward", episode.episodeReturn(player.getFirst().player()));
    RewardSpec range = episode.rewards();
    if (!range.equals(RewardSpec.BINARY)) {
      document
          .putObject("reward_range")
          .put("min", range.min())
          .put("max", range.max())
          .put("success", range.success());
    }
    return document;
  }

  private static boolean isNoise(Step step) {
    return step.calls().stream().anyMatch(c -> c.role().equals(Demonstrator.NOISE));
  }

  private static String scene(Task task) {
    return "You act in the environment "
        + task.environment()
        + ". Each turn shows you an observation; answer with one action after \"Action:\".";
  }

  /** AgentGym takes the number after the last underscore as the task's index. */
  static String itemId(Task task) {
    String environment = task.environment().replaceFirst("-v[0-9]+$", "");
    Matcher number = NUMBER_AT_END.matcher(task.id());
    return number.find()
        ? environment + "_" + task.split().label() + "_" + number.group()
        : task.id();
  }

  private static Stream<List<Step>> players(StoredEpisode episode) {
    if (!episode.trajectory().counts()) {
      return Stream.empty();
    }
    List<Step> steps = episode.trajectory().steps();
    return steps.stream()
        .mapToInt(Step::player)
        .distinct()
        .sorted()
        .mapToObj(p -> steps.stream().filter(s -> s.player() == p).toList());
  }

  private static ObjectNode message(ArrayNode messages, String role, String content) {
    return messages.addObject().put("role", role).put("content", content);
  }

  private static void human(ArrayNode turns, String value) {
    turns.addObject().put("from", "human").putNull("loss").put("value", value);
  }

  private static void gpt(ArrayNode turns, boolean loss, String value) {
    turns.addObject().put("from", "gpt").put("loss", loss).put("value", value);
  }
}
