package dev.agoge.cli;

import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many tasks of a split are meant.
 *
 * @param most at most so many, the first ones
 */
record TaskCount(int most) {
  private static final String ALL = "all";

  /** The tasks meant. */
  List<Task> of(TaskSet tasks) {
    return IntStream.range(0, Math.min(most, tasks.size())).mapToObj(tasks::get).toList();
  }

  /** Reads {@code all} or a number from 1. */
  static final class Converter implements ITypeConverter<TaskCount> {
    @Override
    public TaskCount convert(String text) {
      if (text.equals(ALL)) {
        return new TaskCount(Integer.MAX_VALUE);
      }
      if (!text.matches("0*[1-9][0-9]{0,8}")) {
        throw new TypeConversionException(
            "'" + text + "' is no number of tasks; give 1 or more, or all");
      }
      return new TaskCount(Integer.parseInt(text));
    }
  }
}
