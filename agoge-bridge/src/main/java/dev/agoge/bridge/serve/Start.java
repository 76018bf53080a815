package dev.agoge.bridge.serve;

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
        Fields.text(fields, "episode_id"),
        Fields.text(fields, "task"),
        Fields.text(fields, "split"),
        Fields.integer(fields, "index"));
  }

  /** The same at a place of a split. */
  public Start at(long place) {
    return new Start(seed, episodeId, task, split, Optional.of(place));
  }
}
