package dev.agoge.environment;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A fixed, ordered set of tasks, made on demand. */
public interface TaskSet {

  /** How many tasks there are. */
  int size();

  /**
   * The task at a place.
   *
   * @param index from 0 to {@code size() - 1}
   */
  Task get(int index);

  /** All tasks in order. */
  default Stream<Task> stream() {
    return IntStream.range(0, size()).mapToObj(this::get);
  }

  /** The given tasks. */
  static TaskSet of(List<Task> tasks) {
    List<Task> copy = List.copyOf(tasks);
    return of(copy.size(), copy::get);
  }

  /** Tasks made on demand by a function that always gives the same task for the same place. */
  static TaskSet of(int size, IntFunction<Task> maker) {
    return new TaskSet() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Task get(int index) {
        if (index < 0 || index >= size) {
          throw new IndexOutOfBoundsException("task " + index + " of " + size);
        }
        return maker.apply(index);
      }
    };
  }
}
