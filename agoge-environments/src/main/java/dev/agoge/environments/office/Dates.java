package dev.agoge.environments.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Days as they are written. */
final class Dates {
  private static final int LENGTH = 10;

  private Dates() {}

  /** Whether a text is a day such as 2027-01-05. */
  static boolean isDate(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static String weekday(String date) {
    return LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Thursday 2027-01-07. */
  static String full(String date) {
    return weekday(date) + " " + date;
  }

  /** The ways to write a day within the week. */
  static List<String> wordings(String date) {
    LocalDate day = LocalDate.parse(date);
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return List.of(
        date, weekday(date), day.getDayOfMonth() + " " + month, month + " " + day.getDayOfMonth());
  }

  /** The ways to write a time of day. */
  static List<String> clockWordings(int minutes) {
    String exact = Slot.clock(minutes);
    int hour = (minutes / 60 + 11) % 12 + 1;
    String half = minutes < 12 * 60 ? "am" : "pm";
    String rest = minutes % 60 == 0 ? "" : exact.substring(2);
    return List.of(
        exact,
        minutes / 60 + exact.substring(2),
        hour + rest + " " + half,
        hour + rest + half,
        hour + exact.substring(2) + " " + half);
  }
}
