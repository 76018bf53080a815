package dev.agoge.run.load;

import dev.agoge.environment.RewardSpec;
import tools.jackson.databind.JsonNode;

/** What an episode could earn, as far as a file says. */
final class Ranges {
  private Ranges() {}

  /**
   * The range written down; 0 to 1, with 1 for success, if there is none.
   *
   * @throws IllegalArgumentException if its success is not within it
   */
  static RewardSpec of(JsonNode given) {
    return given.isObject()
        ? new RewardSpec(
            given.path("min").asDouble(0),
            given.path("max").asDouble(1),
            given.path("success").asDouble(1))
        : RewardSpec.BINARY;
  }
}
