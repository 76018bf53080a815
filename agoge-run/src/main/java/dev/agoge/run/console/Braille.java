package dev.agoge.run.console;

/** A grid of dots, two by four to a character (Unicode block U+2800). */
final class Braille {
  /** Bit of each dot within its character, by row and column. */
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final int columns;
  private final int[] cells;

  /** An empty grid of so many characters. */
  Braille(int columns, int rows) {
    this.columns = columns;
    this.cells = new int[columns * rows];
  }

  int width() {
    return columns * 2;
  }

  int height() {
    return cells.length / columns * 4;
  }

  /** Sets a dot; {@code x} counts from the left, {@code y} from the top. */
  void dot(int x, int y) {
    cells[y / 4 * columns + x / 2] |= BITS[y % 4][x % 2];
  }

  /** Sets the dots of a straight line (Bresenham, IBM Systems Journal 4, 1965). */
  void line(int fromX, int fromY, int toX, int toY) {
    int dx = Math.abs(toX - fromX);
    int dy = -Math.abs(toY - fromY);
    int stepX = Integer.signum(toX - fromX);
    int stepY = Integer.signum(toY - fromY);
    int error = dx + dy;
    int x = fromX;
    int y = fromY;
    dot(x, y);
    while (x != toX || y != toY) {
      int twice = 2 * error;
      if (twice >= dy) {
        error += dy;
        x += stepX;
      }
      if (twice <= dx) {
        error += dx;
        y += stepY;
      }
      dot(x, y);
    }
  }

  /** One row of characters; those without a dot are spaces. */
  String row(int row) {
    var out = new StringBuilder(columns);
    for (int c = 0; c < columns; c++) {
      int cell = cells[row * columns + c];
      out.append(cell == 0 ? ' ' : (char) (0x2800 + cell));
    }
    return out.toString();
  }
}
