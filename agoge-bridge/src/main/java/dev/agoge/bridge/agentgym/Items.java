package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.serve.Fields;
import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Start;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * AgentGym numbers all tasks of an environment in one row. Here the training tasks come first, then
 * those for validation, then those held out; a field {@code split} counts within a split instead.
 */
final class Items {
  /** What the servers of AgentGym's environments call the number of the task. */
  private static final List<String> KEYS =
      List.of("data_idx", "game", "session_id", "item_id", "idx", "index");

  private final Environment environment;

  Items(Environment environment) {
    this.environment = environment;
  }

  /**
   * The episode that a reset asks for.
   *
   * @param idKey what the session's number is called; where that is not {@code id}, a field {@code
   *     id} is the task's number
   */
  Start start(JsonNode body, String idKey) {
    Start start = Start.of(body);
    for (String key : KEYS) {
      Optional<Long> number = Fields.integer(body, key);
      if (number.isPresent()) {
        return at(start, number.get());
      }
    }
    return idKey.equals("id")
        ? start
        : Fields.integer(body, "id").map(number -> at(start, number)).orElse(start);
  }

  /** The same at a place of the row. */
  Start at(Start start, long number) {
    if (start.split().isPresent()) {
      return start.at(number);
    }
    long left = number;
    for (Split split : Split.values()) {
      int size = environment.tasks(split).size();
      if (left >= 0 && left < size) {
        return new Start(
            start.seed(),
            start.episodeId(),
            start.task(),
            Optional.of(split.label()),
            Optional.of(left));
      }
      left -= size;
    }
    throw new Refusal(
        Refusal.Kind.NO_SUCH_TASK,
        "There is no task %d; there are %d, from 0.".formatted(number, number - left));
  }

  /** How many tasks there are. */
  int size() {
    int size = 0;
    for (Split split : Split.values()) {
      size += environment.tasks(split).size();
    }
    return size;
  }
}
