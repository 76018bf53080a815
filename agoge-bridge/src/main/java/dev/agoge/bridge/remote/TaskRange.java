package dev.agoge.bridge.remote;

/**
 * Numbers of tasks.
 *
 * @param first the smallest
 * @param last the largest, at least {@code first}; one less for none
 */
public record TaskRange(int first, int last) {

  /** No tasks. */
  public static final TaskRange NONE = new TaskRange(0, -1);

  /** How many there are. */
  public int size() {
    return last - first + 1;
  }

  /** Whether both have a number. */
  boolean overlaps(TaskRange other) {
    return size() > 0 && other.size() > 0 && first <= other.last && other.first <= last;
  }
}
