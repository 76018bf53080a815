package dev.agoge.environments.games.social;

import dev.agoge.environments.games.rules.Game;
import java.util.List;

/** What players of {@link Impostor} are told. */
final class Stories {
  private Stories() {}

  static String rules(Impostor game, int player) {
    int bad = Integer.bitCount(game.impostors());
    boolean impostor = (game.impostors() >> player & 1) != 0;
    return "Hidden roles: "
        + String.join(", ", game.names())
        + "; "
        + (bad == 1 ? "one is an impostor" : bad + " are impostors")
        + ", the others are crew. Each night an impostor kills one of the crew, and two of the crew"
        + " spend the night together: they know each other as honest. By day each says one thing,"
        + " then all vote, and who has most votes leaves. The crew wins when no impostor is left,"
        + " impostors when they are as many as the crew. You are "
        + game.names().get(player)
        + ", "
        + (impostor ? "an impostor" + partners(game, player) : "of the crew")
        + ". Say what is listed, such as: accuse X, vouch X (you were with X), say nothing; vote X,"
        + " skip; kill X.";
  }

  private static String partners(Impostor game, int player) {
    StringBuilder text = new StringBuilder();
    for (int other = 0; other < game.players(); other++) {
      if (other != player && (game.impostors() >> other & 1) != 0) {
        text.append(" with ").append(game.names().get(other));
      }
    }
    return text.toString();
  }

  static String view(Impostor game, Village v, int player) {
    StringBuilder text = new StringBuilder(200).append(v.log());
    if (game.mover(v) == Game.OVER) {
      boolean won = game.score(v, player) > 0;
      return text.append(won ? "Your side has won." : "Your side has lost.").toString();
    }
    text.append("alive: ");
    names(text, game.names(), v.alive());
    if (v.known().get(player) != 0) {
      text.append("; you spent a night with ");
      names(text, game.names(), v.known().get(player));
    }
    text.append('.');
    switch (v.phase()) {
      case KILL -> text.append(" Night ").append(v.day()).append(": whom do you kill?");
      case TALK -> statements(text.append(" Day ").append(v.day()).append(": "), v, game.names());
      case VOTE -> {
        statements(text.append(" Day ").append(v.day()).append(": "), v, game.names());
        text.append(" Now vote.");
      }
      case NIGHT, OVER -> {}
    }
    return text.toString();
  }

  private static void names(StringBuilder text, List<String> names, int bits) {
    boolean any = false;
    for (int i = 0; i < names.size(); i++) {
      if ((bits >> i & 1) != 0) {
        text.append(any ? ", " : "").append(names.get(i));
        any = true;
      }
    }
  }

  /** Those made so far: the living before the one whose turn it is, or all when it is voted. */
  static void statements(StringBuilder text, Village v, List<String> names) {
    int players = names.size();
    boolean any = false;
    for (int speaker = 0; speaker < players; speaker++) {
      boolean spoke = v.phase() != Village.Phase.TALK || speaker < v.turn();
      if (v.lives(speaker) && spoke) {
        int said = v.said().get(speaker);
        text.append(any ? ", " : "").append(names.get(speaker));
        if (said == Impostor.SILENT) {
          text.append(" says nothing");
        } else {
          text.append(said > players ? " vouches for " : " accuses ");
          text.append(names.get((said - 1) % players));
        }
        any = true;
      }
    }
    text.append(any ? "." : "nobody has spoken yet; what do you say?");
  }
}
