package dev.agoge.environment;

import java.util.List;

/**
 * What the player to move sees. An interface, so that native environments render text, actions and
 * key only when asked.
 */
public interface Observation {

  /** Seat of the player to move, an index into {@link EnvironmentSpec#players}. */
  int player();

  /** What is shown. */
  String text();

  /**
   * The admissible actions in a fixed order; empty if the environment does not list them or the
   * task has ended.
   */
  List<String> admissible();

  /** Images and other things beside the text. */
  default List<Attachment> attachments() {
    return List.of();
  }

  /**
   * Equal for two observations exactly if the true states behind them are equal, which equal texts
   * do not promise. An environment that cannot see its state gives the empty string.
   */
  String stateKey();

  /** An observation of the only player from plain values. */
  static Observation of(String text, List<String> admissible, String stateKey) {
    return new Plain(0, text, List.copyOf(admissible), List.of(), stateKey);
  }

  /** An observation from plain values. */
  static Observation of(
      int player,
      String text,
      List<String> admissible,
      List<Attachment> attachments,
      String stateKey) {
    return new Plain(player, text, List.copyOf(admissible), List.copyOf(attachments), stateKey);
  }

  /** An observation whose parts are at hand. */
  record Plain(
      int player,
      String text,
      List<String> admissible,
      List<Attachment> attachments,
      String stateKey)
      implements Observation {}
}
