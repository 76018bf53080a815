package dev.agoge.environment.check;

import dev.agoge.environment.Attachment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything that can be seen of an episode at one moment. */
record Frame(
    int player,
    String text,
    List<String> admissible,
    List<Attachment> attachments,
    String stateKey,
    boolean ended,
    double progress) {

  static Frame of(Episode episode) {
    Observation seen = episode.observation();
    return new Frame(
        seen.player(),
        seen.text(),
        List.copyOf(seen.admissible()),
        List.copyOf(seen.attachments()),
        seen.stateKey(),
        episode.ended(),
        episode.progress());
  }

  /** The first thing in which the other frame differs. */
  Optional<String> difference(Frame other) {
    return differ("player", player, other.player)
        .or(() -> differ("text", text, other.text))
        .or(() -> differ("admissible actions", admissible, other.admissible))
        .or(() -> differ("attachments", attachments, other.attachments))
        .or(() -> differ("state key", stateKey, other.stateKey))
        .or(() -> differ("ended", ended, other.ended))
        .or(() -> differ("progress", progress, other.progress));
  }

  static Optional<String> differ(String what, Object mine, Object theirs) {
    return Objects.equals(mine, theirs)
        ? Optional.empty()
        : Optional.of(what + " is " + brief(theirs) + " instead of " + brief(mine));
  }

  /** A value in quotes on one line, cut to what fits in a message. */
  static String brief(Object value) {
    String line = String.valueOf(value).replace("\n", "\\n").replace("\r", "\\r");
    return "'" + (line.length() > 120 ? line.substring(0, 117) + "..." : line) + "'";
  }
}
