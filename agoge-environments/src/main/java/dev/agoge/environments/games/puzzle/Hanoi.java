package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.Strategy;

/**
 * The towers of Hanoi from any arrangement of the discs. A state holds two bits a disc, the
 * smallest first: the peg it is on.
 *
 * @param discs how many, at most 10
 * @param begin how they lie
 * @param goal the peg where all are to be, 0 to 2
 */
public record Hanoi(int discs, int begin, int goal) implements Puzzle<Integer> {
  private static final String[] MOVES = {
    "move A to B", "move A to C", "move B to A", "move B to C", "move C to A", "move C to B"
  };

  private static int peg(int state, int disc) {
    return (state >> (2 * disc)) & 3;
  }

  private static int moved(int state, int disc, int peg) {
    return (state & ~(3 << (2 * disc))) | (peg << (2 * disc));
  }

  private int top(int state, int peg) {
    int disc = 0;
    while (disc < discs && peg(state, disc) != peg) {
      disc++;
    }
    return disc;
  }

  private static int from(int code) {
    return code / 2;
  }

  private static int to(int code) {
    return code % 2 < from(code) ? code % 2 : code % 2 + 1;
  }

  private boolean legal(int state, int code) {
    return top(state, from(code)) < top(state, to(code));
  }

  /** The place in {@link #MOVES} of the n-th legal move. */
  private int code(int state, int index) {
    int left = index;
    int code = 0;
    while (!legal(state, code) || left-- > 0) {
      code++;
    }
    return code;
  }

  @Override
  public Integer start() {
    return begin;
  }

  @Override
  public int mover(Integer state) {
    return distance(state) == 0 ? OVER : 0;
  }

  @Override
  public int moves(Integer state) {
    if (mover(state) == OVER) {
      return 0;
    }
    int legal = 0;
    for (int code = 0; code < MOVES.length; code++) {
      legal += legal(state, code) ? 1 : 0;
    }
    return legal;
  }

  @Override
  public String move(Integer state, int index) {
    return MOVES[code(state, index)];
  }

  @Override
  public Integer apply(Integer state, int index) {
    int code = code(state, index);
    return moved(state, top(state, from(code)), to(code));
  }

  /**
   * The fewest moves to the goal: the largest disc that is not where it has to be moves once, after
   * all smaller ones have gathered on the third peg, and takes 2^k − 1 of theirs to be joined.
   */
  public int distance(int state) {
    int target = goal;
    int moves = 0;
    for (int disc = discs - 1; disc >= 0; disc--) {
      int peg = peg(state, disc);
      if (peg != target) {
        moves += 1 << disc;
        target = 3 - peg - target;
      }
    }
    return moves;
  }

  @Override
  public double score(Integer state, int player) {
    return distance(state) == 0 ? 1 : 0;
  }

  @Override
  public double progress(Integer state) {
    return Math.max(0, 1 - (double) distance(state) / distance(begin));
  }

  @Override
  public String rules(int player) {
    return "Towers of Hanoi: bring all "
        + discs
        + " discs to peg "
        + (char) ('A' + goal)
        + ". Only the top disc of a peg moves, and never onto a smaller one; 1 is the smallest."
        + " Say, for example: move A to C";
  }

  @Override
  public String view(Integer state, int player) {
    StringBuilder text = new StringBuilder(40);
    for (int peg = 0; peg < 3; peg++) {
      text.append(peg == 0 ? "" : "\n").append((char) ('A' + peg)).append(':');
      for (int disc = discs - 1; disc >= 0; disc--) {
        if (peg(state, disc) == peg) {
          text.append(' ').append(disc + 1);
        }
      }
    }
    return text.toString();
  }

  @Override
  public String key(Integer state) {
    return Integer.toString(state, 4);
  }

  @Override
  public Strategy<Integer> solver() {
    return (game, state, draw) -> {
      for (int i = 0; i < moves(state); i++) {
        if (distance(apply(state, i)) < distance(state)) {
          return i;
        }
      }
      return Strategy.NONE;
    };
  }
}
