package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.Strategy;

/**
 * Cross a lake with holes. On slippery ice one step in five goes to one side of where it should.
 *
 * @param width columns and rows
 * @param holes cells with a hole, a bit each
 * @param begin where one starts
 * @param goal where one wants to go
 * @param slippery whether steps go astray
 */
public record FrozenLake(int width, long holes, int begin, int goal, boolean slippery)
    implements Puzzle<Skater> {
  private static final String[] DIRECTIONS = {"up", "right", "down", "left"};

  /** The chance that a step on slippery ice goes where it should; half the rest to each side. */
  static final double STRAIGHT = 0.8;

  @Override
  public Skater start() {
    return new Skater(begin, 0, -1);
  }

  boolean isHole(int cell) {
    return (holes >> cell & 1) != 0;
  }

  /** The cell in a direction; the same one at the edge. */
  int beside(int cell, int direction) {
    int row = cell / width;
    int column = cell % width;
    return switch (direction) {
      case 0 -> row == 0 ? cell : cell - width;
      case 1 -> column == width - 1 ? cell : cell + 1;
      case 2 -> row == width - 1 ? cell : cell + width;
      default -> column == 0 ? cell : cell - 1;
    };
  }

  @Override
  public int mover(Skater s) {
    if (s.pending() >= 0) {
      return CHANCE;
    }
    return s.cell() == goal || isHole(s.cell()) ? OVER : 0;
  }

  @Override
  public int moves(Skater s) {
    return switch (mover(s)) {
      case OVER -> 0;
      case CHANCE -> 3;
      default -> 4;
    };
  }

  @Override
  public String move(Skater s, int index) {
    return s.pending() >= 0 ? "slip " + index : DIRECTIONS[index];
  }

  @Override
  public int moment(Skater s) {
    return s.step();
  }

  @Override
  public double chance(Skater s, int outcome) {
    return outcome == 0 ? STRAIGHT : (1 - STRAIGHT) / 2;
  }

  @Override
  public Skater apply(Skater s, int index) {
    if (s.pending() >= 0) {
      return new Skater(beside(s.cell(), (s.pending() + turn(index)) % 4), s.step() + 1, -1);
    }
    return slippery
        ? new Skater(s.cell(), s.step(), index)
        : new Skater(beside(s.cell(), index), 0, -1);
  }

  /** Quarter turns of an outcome: none, to the right, to the left. */
  static int turn(int outcome) {
    return outcome == 2 ? 3 : outcome;
  }

  @Override
  public double score(Skater s, int player) {
    return s.cell() == goal ? 1 : 0;
  }

  @Override
  public double progress(Skater s) {
    int now = away(s.cell());
    return isHole(s.cell()) ? 0 : Math.max(0, 1 - (double) now / away(begin));
  }

  /** Rows and columns to the goal. */
  private int away(int cell) {
    return Math.abs(cell / width - goal / width) + Math.abs(cell % width - goal % width);
  }

  @Override
  public String rules(int player) {
    return "Frozen lake: walk from where you are (@) to the goal (G) without falling into a hole"
        + " (O)."
        + (slippery ? " The ice is slippery: one step in five slides to a side." : "")
        + " Say: up, down, left or right.";
  }

  @Override
  public String view(Skater s, int player) {
    StringBuilder text = new StringBuilder(width * (width + 1));
    for (int cell = 0; cell < width * width; cell++) {
      if (cell % width == 0 && cell > 0) {
        text.append('\n');
      }
      text.append(cell == s.cell() ? '@' : cell == goal ? 'G' : isHole(cell) ? 'O' : '.');
    }
    return text.toString();
  }

  @Override
  public String key(Skater s) {
    return s.cell() + "," + s.step() + "," + s.pending();
  }

  @Override
  public Strategy<Skater> solver() {
    return new LakePolicy(this);
  }
}
