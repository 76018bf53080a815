package dev.agoge.environments.office;

import java.util.Optional;

/**
 * A stretch of a day.
 *
 * @param date such as 2027-01-05
 * @param start minutes after midnight
 * @param end minutes after midnight, after the start
 */
record Slot(String date, int start, int end) {
  private static final int DAY = 24 * 60;

  boolean overlaps(Slot other) {
    return date.equals(other.date) && start < other.end && other.start < end;
  }

  int minutes() {
    return end - start;
  }

  String startText() {
    return clock(start);
  }

  String endText() {
    return clock(end);
  }

  /** The time of day, such as 09:30. */
  static String clock(int minutes) {
    return pair(minutes / 60) + ":" + pair(minutes % 60);
  }

  private static String pair(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Reads 9:30 or 09:30. */
  static Optional<Integer> minutes(String clock) {
    int colon = clock.indexOf(':');
    if (colon < 1 || colon > 2 || clock.length() != colon + 3) {
      return Optional.empty();
    }
    int total = 0;
    for (int i = 0; i < clock.length(); i++) {
      if (i != colon && (clock.charAt(i) < '0' || clock.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    total += Integer.parseInt(clock.substring(0, colon)) * 60;
    int minutes = Integer.parseInt(clock.substring(colon + 1));
    return minutes < 60 && total + minutes < DAY ? Optional.of(total + minutes) : Optional.empty();
  }

  @Override
  public String toString() {
    return date + " " + startText() + "-" + endText();
  }
}
