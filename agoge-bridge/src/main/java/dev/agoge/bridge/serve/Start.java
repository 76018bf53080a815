package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which episode a client wants; what it leaves out is chosen for it by {@link TaskChoice}.
 *
 * @param seed source of every random choice within the episode, and of the task if no index is
 *     given
 * @param episodeId the client's own name for the episode
 * @param task the id of a task
 * @param split a split's label
 * @param index place of the task in its split
 */
public record Start(
    Optional<Long> seed,
    Optional<String> episodeId,
    Optional<String> task,
    Optional<String> split,
    Optional<Long> index) {

  private static final int LONGEST_ID = 255;

  /** Anything. */
  public static final Start ANY =
      new Start(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * From fields {@code seed}, {@code episode_id}, {@code task}, {@code split} and {@code index}.
   *
   * @throws BadBodyException if one of them is not of its type
   */
  public static Start of(JsonNode fields) {
    return new Start(
        Fields.integer(fields, "seed"),
        episodeId(fields),
        Fields.text(fields, "task"),
        Fields.text(fields, "split"),
        Fields.integer(fields, "index"));
  }

  private static Optional<String> episodeId(JsonNode fields) {
    Optional<String> id = Fields.text(fields, "episode_id");
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      throw new BadBodyException(
          new FieldError(
              "string_too_long",
              List.of("episode_id"),
              "String should have at most " + LONGEST_ID + " characters",
              Json.object()));
    }
    return id;
  }

  /** The same at a place of a split. */
  public Start at(long place) {
    return new Start(seed, episodeId, task, split, Optional.of(place));
  }
}
