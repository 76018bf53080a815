package dev.agoge.run.load;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.run.load.Documents.Document;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.support.Digest;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Reads the Agent Trajectory Interchange Format, version 1 in any minor version. What {@link
 * dev.agoge.run.export} keeps under {@code extra} is taken from there; of other programs' files the
 * conversation and the final reward.
 */
record AtifImporter(String environment, OptionalDouble reward) implements Importer {

  @Override
  public Optional<String> read(Path file, Consumer<StoredEpisode> episodes) {
    var told = new TreeSet<String>();
    var ids = new HashSet<String>();
    Documents.read(
        file,
        (number, document) -> {
          StoredEpisode episode = checked(number, document, told);
          if (!ids.add(episode.trajectory().id())) {
            throw document.wrong(
                "a second episode with session_id '"
                    + episode.trajectory().id()
                    + "'; make them differ");
          }
          episodes.accept(episode);
        });
    return told.size() == 1 ? Optional.of(told.first()) : Optional.empty();
  }

  private StoredEpisode checked(int number, Document document, TreeSet<String> told) {
    try {
      return episode(number, document, told);
    } catch (ImportException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw document.wrong(String.valueOf(e.getMessage()));
    }
  }

  private StoredEpisode episode(int number, Document document, TreeSet<String> told) {
    JsonNode json = document.json();
    if (!json.path("schema_version").asString("").startsWith("ATIF-v1.")
        || !json.path("steps").isArray()) {
      throw document.wrong("not a document of ATIF version 1; check the format");
    }
    List<JsonNode> steps = new ArrayList<>();
    String seen = "";
    List<String> before = new ArrayList<>();
    for (JsonNode step : json.path("steps")) {
      switch (step.path("source").asString("")) {
        case "system" -> told.add(text(document, step.path("message")));
        case "user" -> seen = joined(seen, text(document, step.path("message")));
        case "agent" -> {
          text(document, step.path("message"));
          if (step.path("tool_calls").size() > 1) {
            throw document.wrong(
                "a step with several tool calls cannot be told as one action; split it");
          }
          before.add(seen);
          steps.add(step);
          seen = results(step);
        }
        default ->
            throw document.wrong("a step's source is system, user or agent; check the format");
      }
    }
    if (steps.isEmpty()) {
      throw document.wrong("nobody acts in this episode; leave it out");
    }
    JsonNode extra = json.path("extra");
    return new StoredEpisode(
        extra.path("phase").asString(PHASE),
        extra.path("update").asInt(0),
        trajectory(number, document, before, steps, seen));
  }

  private Trajectory trajectory(
      int number, Document document, List<String> before, List<JsonNode> agent, String last) {
    JsonNode json = document.json();
    JsonNode extra = json.path("extra");
    String fallback = String.format(Locale.ROOT, "%s/%06d", PHASE, number);
    String id = json.path("session_id").asString(fallback);
    boolean rewarded =
        reward.isEmpty() && agent.stream().allMatch(s -> s.path("extra").path("reward").isNumber());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < agent.size(); i++) {
      boolean end = i + 1 == agent.size();
      double earned =
          rewarded
              ? agent.get(i).path("extra").path("reward").asDouble()
              : end ? earned(document) : 0;
      steps.add(step(before.get(i), agent.get(i), rewarded, earned));
    }
    return new Trajectory(
        id,
        task(extra, id, before.getFirst()),
        extra.path("seed").asLong(0),
        extra.path("group").asString(id),
        json.path("agent").path("version").asString(PHASE),
        steps,
        named(Ending.values(), extra.path("ending").asString(""), Ending.TASK_ENDED),
        extra.path("note").asString(""),
        last,
        reward.isPresent() ? RewardSpec.BINARY : Ranges.of(extra.path("rewards")),
        0);
  }

  private static Step step(String seen, JsonNode agent, boolean rewarded, double earned) {
    JsonNode extra = agent.path("extra");
    int player = extra.path("player").asInt(0);
    if (player < 0 || player > 63) {
      throw new IllegalArgumentException(
          "player " + player + " is not one of 0 to 63; check extra");
    }
    return new Step(
        player,
        seen,
        List.of(),
        "",
        List.of(),
        action(agent),
        extra.path("valid").asBoolean(true),
        rewards(extra.path("rewards"), player, rewarded, earned),
        extra.path("progress").asDouble(Double.NaN));
  }

  /** Those of all players if they are written down and hold, else the acting player's alone. */
  private static Rewards rewards(JsonNode all, int player, boolean rewarded, double earned) {
    double[] rewards = new double[Math.max(all.size(), player + 1)];
    if (rewarded) {
      for (int i = 0; i < all.size(); i++) {
        rewards[i] = all.path(i).asDouble(0);
      }
      rewards[player] = earned;
    } else {
      Arrays.fill(rewards, earned);
    }
    return Rewards.each(rewards);
  }

  private static String action(JsonNode agent) {
    String message = parts(agent.path("message"));
    JsonNode call = agent.path("tool_calls").path(0);
    return call.isMissingNode()
        ? message
        : ToolCalls.text(call.path("function_name").asString(""), call.path("arguments"));
  }

  private double earned(Document document) {
    JsonNode total = document.json().path("final_metrics").path("extra").path("reward");
    double earned = reward.orElse(total.asDouble(Double.NaN));
    if (Double.isNaN(earned)) {
      throw document.wrong(
          "the file does not say what its episodes earned; say it with --reward, such as --reward 1"
              + " for successes");
    }
    return earned;
  }

  private Task task(JsonNode extra, String id, String first) {
    String fallback = environment.isEmpty() ? PHASE : environment;
    String split = extra.path("split").asString("").toUpperCase(Locale.ROOT).replace('-', '_');
    return new Task(
        extra.path("environment").asString(fallback),
        extra.path("task").asString(id),
        named(Split.values(), split, Split.TRAIN),
        extra.path("family").asString(PHASE),
        Math.max(1, extra.path("difficulty").asInt(1)),
        extra.path("content").asString(Digest.of(first)));
  }

  private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(otherwise);
  }

  private static String results(JsonNode agent) {
    return StreamSupport.stream(agent.path("observation").path("results").spliterator(), false)
        .map(result -> parts(result.path("content")))
        .collect(Collectors.joining("\n"));
  }

  private static String text(Document document, JsonNode message) {
    for (JsonNode part : message) {
      if (!part.path("type").asString("").equals("text")) {
        throw document.wrong("a message has a part that is not text; leave it out");
      }
    }
    return parts(message);
  }

  /** A message is a text, or a list of parts with one each. */
  private static String parts(JsonNode message) {
    return message.isArray()
        ? StreamSupport.stream(message.spliterator(), false)
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining("\n"))
        : message.asString("");
  }

  private static String joined(String seen, String more) {
    return seen.isEmpty() ? more : seen + "\n" + more;
  }
}
