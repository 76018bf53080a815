package dev.agoge.environments.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine says to a query. */
sealed interface Reply {

  /**
   * Its rows.
   *
   * @param rows at most {@link Engine#MOST_ROWS}; a value is a {@link Long}, {@link Double}, {@link
   *     String}, {@code byte[]}, or null where SQL says so
   * @param more whether there were more rows than that
   */
  record Rows(List<String> columns, List<List<@Nullable Object>> rows, boolean more)
      implements Reply {}

  /** Why there are none, in one line. */
  record Refused(String reason) implements Reply {}
}
