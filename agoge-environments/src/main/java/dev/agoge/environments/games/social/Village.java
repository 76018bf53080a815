package dev.agoge.environments.games.social;

import java.util.List;

/**
 * Where a game of hidden roles is.
 *
 * @param alive living players, a bit each
 * @param impostors those with the secret role, a bit each
 * @param day from 0, the first night
 * @param phase what is going on
 * @param turn the player whose turn it is, if it is a player's
 * @param pair the two who spent the last night together, a bit each; 0 if nobody did
 * @param known for each player the bits of those with whom it spent a night
 * @param said this day's statements by player, 0 if none; see {@link Impostor}
 * @param votes this day's votes by player: one more than the player voted for, 0 if none
 * @param log what everybody saw on earlier days, a line a day
 */
public record Village(
    int alive,
    int impostors,
    int day,
    Phase phase,
    int turn,
    int pair,
    List<Integer> known,
    List<Integer> said,
    List<Integer> votes,
    String log) {
  public Village {
    known = List.copyOf(known);
    said = List.copyOf(said);
    votes = List.copyOf(votes);
  }

  /** What is going on. */
  public enum Phase {
    /** An impostor chooses a victim. */
    KILL,
    /** It is drawn who spends the night together. */
    NIGHT,
    /** Statements are made. */
    TALK,
    /** Votes are cast. */
    VOTE,
    /** One side has won. */
    OVER
  }

  boolean lives(int player) {
    return (alive >> player & 1) != 0;
  }

  /** Whether a player has the secret role. */
  public boolean isImpostor(int player) {
    return (impostors >> player & 1) != 0;
  }

  int crew() {
    return alive & ~impostors;
  }

  /** Whether one side has won. */
  boolean decided() {
    int bad = Integer.bitCount(alive & impostors);
    return bad == 0 || bad >= Integer.bitCount(crew());
  }

  /** The next living player after one; -1 if there is none. */
  int after(int player) {
    int rest = alive & -1 << (player + 1);
    return rest == 0 ? -1 : Integer.numberOfTrailingZeros(rest);
  }
}
