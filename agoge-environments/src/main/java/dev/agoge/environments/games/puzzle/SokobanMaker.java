package dev.agoge.environments.games.puzzle;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes rooms at random and takes a start that is known to be solvable: all distances are computed
 * first, and the start is one of the states that have one.
 */
public final class SokobanMaker {
  private static final int SMALLEST = 12;
  private static final int LARGEST = 22;
  private static final int NEAREST = 5;
  private static final int FARTHEST = 45;
  private static final int TRIES = 60;

  private final SplittableRandom random;

  /** Draws from a generator. */
  public SokobanMaker(SplittableRandom random) {
    this.random = random;
  }

  /** A puzzle with one to three boxes, 5 to 45 moves from its solution. */
  public Sokoban make() {
    int boxes = 1 + random.nextInt(3);
    while (true) {
      int width = 6 + random.nextInt(2);
      int height = 6 + random.nextInt(2);
      long floor = floor(width, height);
      int cells = Long.bitCount(floor);
      if (cells >= SMALLEST && cells <= LARGEST) {
        Room room = new Room(width, height, floor, subset(floor, boxes));
        SokobanDistances distances = new SokobanDistances(room);
        Optional<Crates> start = start(room, distances);
        if (start.isPresent()) {
          return new Sokoban(room, start.get(), distances);
        }
      }
    }
  }

  /** The cells that hang together with the first one that is not wall. */
  private long floor(int width, int height) {
    long open = 0;
    for (int row = 1; row < height - 1; row++) {
      for (int column = 1; column < width - 1; column++) {
        open |= random.nextInt(5) == 0 ? 0 : 1L << (row * width + column);
      }
    }
    long part = Long.lowestOneBit(open);
    long before = 0;
    while (part != before) {
      before = part;
      part = (part | part << 1 | part >>> 1 | part << width | part >>> width) & open;
    }
    return part;
  }

  private long subset(long cells, int size) {
    long chosen = 0;
    while (Long.bitCount(chosen) < size) {
      chosen |= 1L << cell(cells);
    }
    return chosen;
  }

  private int cell(long cells) {
    long rest = cells;
    for (int skip = random.nextInt(Long.bitCount(cells)); skip > 0; skip--) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  /** The farthest of some states drawn. */
  private Optional<Crates> start(Room room, SokobanDistances distances) {
    Optional<Crates> best = Optional.empty();
    int farthest = NEAREST - 1;
    for (int i = 0; i < TRIES; i++) {
      long boxes = subset(room.floor(), room.boxes());
      Crates state = new Crates(cell(room.floor() & ~boxes), boxes);
      int distance = distances.of(state);
      if (distance > farthest && distance <= FARTHEST) {
        farthest = distance;
        best = Optional.of(state);
      }
    }
    return best;
  }
}
