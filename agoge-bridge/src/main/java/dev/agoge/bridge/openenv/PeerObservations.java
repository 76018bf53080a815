package dev.agoge.bridge.openenv;

import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of a peer's observations say what is seen and what can be done.
 *
 * @param text the field that is shown; without it {@code text}, or the only field that is a text,
 *     or what a tool answered, or all of it as JSON
 * @param admissible the field that lists actions
 */
record PeerObservations(Optional<String> text, String admissible) {

  /** What a result of a reset or a step shows. */
  Seen seen(JsonNode result) {
    JsonNode fields = result.path("observation");
    double reward = Seen.reward(result, "reward");
    boolean done = result.path("done").asBoolean(false);
    List<String> actions = done ? List.of() : Seen.texts(fields.path(admissible));
    return new Seen(
        Seen.observation(fields, shown(fields), actions),
        Seen.rewards(fields, reward),
        Seen.valid(fields),
        done,
        Seen.progress(fields));
  }

  private String shown(JsonNode fields) {
    Optional<String> named = Json.text(fields, text.orElse("text"));
    if (named.isPresent()) {
      return named.get();
    }
    if (text.isPresent() && fields.has(text.get())) {
      return Json.write(fields.path(text.get()));
    }
    if (fields.has("tool_name")) {
      return answered(fields);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : fields) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts.size() == 1 ? texts.getFirst() : Json.write(fields);
  }

  private static String answered(JsonNode fields) {
    if (fields.path("error").isObject()) {
      return "error: " + fields.path("error").path("message").asString("");
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : fields.path("result").path("content")) {
      Json.text(part, "text").ifPresent(parts::add);
    }
    return parts.isEmpty() ? Json.write(fields.path("result")) : String.join("\n", parts);
  }
}
