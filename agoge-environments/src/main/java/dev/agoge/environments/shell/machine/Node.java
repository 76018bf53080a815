package dev.agoge.environments.shell.machine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A file or a folder, with what {@code ls -l} tells of it. Immutable. */
public sealed interface Node permits PlainFile, Folder {
  /** The day on which everything happens, counted from 0 at the start of the year. */
  int TODAY = 151;

  /** Such as {@code Jun 1}. */
  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM ppd", Locale.ENGLISH);

  /** Who may do what, as in {@code chmod 644}. */
  int mode();

  /** Whether root owns it; otherwise the user does. */
  boolean ofRoot();

  /** The day of the year of its last change. */
  int day();

  /** How many bytes it is said to have. */
  long size();

  /** A digest of everything in it. */
  String digest();

  /** The same with another mode. */
  Node withMode(int mode);

  /** Whether the user has a right: 4 to read, 2 to write, 1 to run or enter. */
  default boolean allows(int right) {
    return ((ofRoot() ? mode() : mode() >> 6) & right) != 0;
  }

  /** Such as {@code -rw-r--r--}. */
  default String modeText() {
    StringBuilder text = new StringBuilder(this instanceof Folder ? "d" : "-");
    for (int bit = 8; bit >= 0; bit--) {
      text.append((mode() >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
    }
    return text.toString();
  }

  /** Such as {@code Jun 1 12:00}. */
  default String dayText() {
    return LocalDate.ofYearDay(2025, day() + 1).format(DAY) + " 12:00";
  }

  /** The name of its owner. */
  default String owner() {
    return ofRoot() ? "root" : "user";
  }
}
