package dev.agoge.environments.sql;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first rows of a result as text. */
final class RowText {
  private static final int ROWS = 10;
  private static final int COLUMNS = 12;
  private static final int CELL = 40;

  private RowText() {}

  static String of(Reply.Rows result) {
    StringBuilder text = new StringBuilder(line(result.columns()));
    result.rows().stream().limit(ROWS).forEach(row -> text.append('\n').append(line(row)));
    int count = result.rows().size();
    text.append('\n');
    if (result.more()) {
      text.append("(first ").append(ROWS).append(" of more than ").append(count).append(" rows)");
    } else if (count > ROWS) {
      text.append("(first ").append(ROWS).append(" of ").append(count).append(" rows)");
    } else {
      text.append(count == 1 ? "(1 row)" : "(" + count + " rows)");
    }
    return text.toString();
  }

  private static String line(List<?> cells) {
    String shown =
        cells.stream().limit(COLUMNS).map(RowText::cell).collect(Collectors.joining(" | "));
    return cells.size() > COLUMNS ? shown + " | ..." : shown;
  }

  private static String cell(@Nullable Object value) {
    String text =
        value instanceof byte[] bytes ? "x'" + HexFormat.of().formatHex(bytes) + "'" : plain(value);
    return text.length() > CELL ? text.substring(0, CELL) + "..." : text;
  }

  /** Control characters, and halves of characters that the cut may leave, do not get through. */
  private static String plain(@Nullable Object value) {
    String text = value == null ? "NULL" : value.toString();
    String start = text.length() > CELL + 1 ? text.substring(0, CELL + 1) : text;
    byte[] bytes = start.replaceAll("\\p{Cntrl}", " ").getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
