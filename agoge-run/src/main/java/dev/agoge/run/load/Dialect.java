package dev.agoge.run.load;

import dev.agoge.run.load.Documents.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The formats that hold a conversation, and how each names its parts. */
enum Dialect {
  /** OpenAI's and TRL's. */
  MESSAGES("messages", "role", "content"),
  /** LLaMA-Factory's. */
  SHAREGPT("conversations", "from", "value"),
  /** AgentGym's: the first pair sets the scene, answers come after "Action:". */
  AGENTTRAJ("conversations", "from", "value");

  private final String list;
  private final String speaker;
  private final String text;

  Dialect(String list, String speaker, String text) {
    this.list = list;
    this.speaker = speaker;
    this.text = text;
  }

  /** What was told before, and the turns. */
  record Conversation(Optional<String> instructions, List<Turn> turns) {}

  Conversation read(Document document) {
    JsonNode entries = document.json().path(list);
    if (!entries.isArray()) {
      throw document.wrong(
          "an episode in "
              + name().toLowerCase(Locale.ROOT)
              + " has a list '"
              + list
              + "'; check the format");
    }
    Reading reading = new Reading(document);
    for (JsonNode entry : entries) {
      reading.take(entry);
    }
    return reading.finish();
  }

  /** One conversation being read: what was seen collects until somebody answers. */
  private final class Reading {
    private final Document document;
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private Optional<String> instructions = Optional.empty();
    private boolean scene = Dialect.this == AGENTTRAJ;

    Reading(Document document) {
      this.document = document;
    }

    void take(JsonNode entry) {
      String said = string(entry.path(text));
      switch (string(entry.path(speaker))) {
        case "system" -> instructions = Optional.of(said);
        case "user", "human", "tool", "observation" -> seen.add(said);
        case "assistant", "gpt", "function_call" -> answer(entry, said);
        default ->
            throw document.wrong(
                "speaker '"
                    + string(entry.path(speaker))
                    + "' is not known; known: system, user,"
                    + " human, tool, observation, assistant, gpt, function_call");
      }
    }

    private void answer(JsonNode entry, String said) {
      boolean lesson = lesson(entry);
      if (scene && !lesson) {
        instructions = Optional.of(String.join("\n", seen));
      } else {
        turns.add(new Turn(String.join("\n", seen), action(entry, said), lesson));
      }
      scene = false;
      seen.clear();
    }

    private boolean lesson(JsonNode entry) {
      return entry.path("loss").asBoolean(true)
          && entry.path("train").asBoolean(true)
          && entry.path("weight").asDouble(1) != 0;
    }

    private String action(JsonNode entry, String said) {
      if (Dialect.this == AGENTTRAJ && said.contains("Action:")) {
        return said.substring(said.lastIndexOf("Action:") + "Action:".length()).strip();
      }
      JsonNode call = entry.path("tool_calls").path(0).path("function");
      return said.isEmpty() && call.isObject()
          ? ToolCalls.text(call.path("name").asString(""), call.path("arguments"))
          : said;
    }

    private String string(JsonNode node) {
      if (node.isMissingNode() || node.isNull()) {
        return "";
      }
      if (!node.isString()) {
        throw document.wrong("'" + speaker + "' and '" + text + "' are texts; check the format");
      }
      return node.stringValue();
    }

    Conversation finish() {
      if (turns.isEmpty()) {
        throw document.wrong("nobody acts in this episode; leave it out");
      }
      return new Conversation(instructions, List.copyOf(turns));
    }
  }
}
