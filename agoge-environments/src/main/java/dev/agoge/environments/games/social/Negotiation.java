package dev.agoge.environments.games.social;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.MoveText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two players divide items by turns: each asks for a share, or accepts what the other left. Values
 * are private. Without agreement nobody gets anything. A score is the part of all that a player
 * could value, from 0 to 1.
 */
public final class Negotiation implements Game<Talks> {
  private static final String ACCEPT = "accept";
  private static final String REFUSE = "refuse";
  private static final String PROPOSE = "propose ";

  private final Items items;
  private final int turns;
  private final String[] proposals;

  /**
   * A negotiation.
   *
   * @param items what is divided; worth something to each
   * @param turns how many there are; in the last one can only accept or refuse
   */
  public Negotiation(Items items, int turns) {
    this.items = items;
    this.turns = turns;
    this.proposals = new String[items.shares()];
    for (int share = 0; share < proposals.length; share++) {
      proposals[share] = PROPOSE + items.text(share);
    }
  }

  Items items() {
    return items;
  }

  int turns() {
    return turns;
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public Talks start() {
    return Talks.NONE;
  }

  @Override
  public int mover(Talks state) {
    return state.agreed() || state.turn() == turns ? OVER : state.turn() & 1;
  }

  boolean last(Talks state) {
    return state.turn() == turns - 1;
  }

  @Override
  public int moves(Talks state) {
    if (mover(state) == OVER) {
      return 0;
    }
    return last(state) ? 2 : proposals.length + (state.offer() < 0 ? 0 : 1);
  }

  /** The move that accepts is the first; before there is an offer there is none. */
  int proposal(Talks state, int index) {
    return state.offer() < 0 ? index : index - 1;
  }

  int moveOf(Talks state, int share) {
    return state.offer() < 0 ? share : share + 1;
  }

  @Override
  public String move(Talks state, int index) {
    if (last(state)) {
      return index == 0 ? ACCEPT : REFUSE;
    }
    int share = proposal(state, index);
    return share < 0 ? ACCEPT : proposals[share];
  }

  @Override
  public Talks apply(Talks s, int index) {
    if (last(s)) {
      return new Talks(s.turn() + 1, s.offer(), s.before(), index == 0);
    }
    int share = proposal(s, index);
    return share < 0
        ? new Talks(s.turn() + 1, s.offer(), s.before(), true)
        : new Talks(s.turn() + 1, share, s.offer(), false);
  }

  @Override
  public double score(Talks s, int player) {
    if (!s.agreed()) {
      return 0;
    }
    // The one who accepted moved last, and gets what the offer left.
    boolean accepted = (s.turn() - 1 & 1) == player;
    int share = accepted ? items.rest(s.offer()) : s.offer();
    return (double) items.worth(share, player) / items.total(player);
  }

  @Override
  public double worst() {
    return 0;
  }

  @Override
  public double best() {
    return 1;
  }

  @Override
  public String rules(int player) {
    StringBuilder text = new StringBuilder("Negotiate: you and the other divide ");
    text.append(items.text(items.shares() - 1)).append(". Worth to you:");
    List<Integer> values = player == 0 ? items.first() : items.second();
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? " " : ", ").append(items.names().get(i)).append(' ');
      text.append(values.get(i)).append(" each");
    }
    return text.append("; the other's values are secret. By turns, ask for a share with: ")
        .append(proposals[items.rest(0) / 2])
        .append("; the other gets the rest if it says: accept. After ")
        .append(turns)
        .append(" turns without agreement both get nothing.")
        .toString();
  }

  @Override
  public String view(Talks s, int player) {
    String turn = "turn " + (s.turn() + 1) + " of " + turns;
    if (s.offer() < 0) {
      return turn + "; no offer yet.";
    }
    if (mover(s) == OVER) {
      return s.agreed() ? "Agreed: your part is worth " + points(s, player) : "No agreement.";
    }
    return turn
        + "; the other asks for "
        + items.text(s.offer())
        + ", which leaves you "
        + items.text(items.rest(s.offer()))
        + (last(s) ? ". This is the last turn: accept or refuse." : ".");
  }

  private String points(Talks s, int player) {
    return Math.round(score(s, player) * items.total(player))
        + " of "
        + items.total(player)
        + " to you.";
  }

  @Override
  public String key(Talks s) {
    return s.turn() + "," + s.offer() + "," + s.before() + (s.agreed() ? ",agreed" : "");
  }

  /** Items may come in any order. */
  @Override
  public int find(Talks state, String text) {
    int listed = Game.super.find(state, text);
    String said = MoveText.normal(text);
    if (listed >= 0 || !said.startsWith(PROPOSE) || last(state)) {
      return listed;
    }
    List<String> parts = parts(said.substring(PROPOSE.length()));
    for (int share = 0; share < proposals.length; share++) {
      if (parts.equals(parts(proposals[share].substring(PROPOSE.length())))) {
        return moveOf(state, share);
      }
    }
    return -1;
  }

  private static List<String> parts(String share) {
    List<String> parts = new ArrayList<>(Arrays.asList(share.split(", ", -1)));
    parts.sort(String::compareTo);
    return parts;
  }
}
