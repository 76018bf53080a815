package dev.agoge.environments.games;

import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who plays the seats that are not the agent's. */
public enum Opposition {
  /** Any move, each as likely as the others. */
  RANDOM(" The other plays at random."),
  /** The game's expert. */
  EXPERT(" The other plays well."),
  /** One of the two, drawn for each task. */
  MIXED(""),
  /** Nobody in here: every seat is played from outside. */
  SEATS("");

  private final String told;

  Opposition(String told) {
    this.told = told;
  }

  /** What an agent is told of it. */
  String told() {
    return told;
  }

  /** As it is written in options. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one with a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Opposition of(String label) {
    List<String> known = Arrays.stream(values()).map(Opposition::label).toList();
    if (!known.contains(label)) {
      throw new IllegalArgumentException(
          Suggestions.unknown("opponent of environment games", label, known));
    }
    return values()[known.indexOf(label)];
  }
}
