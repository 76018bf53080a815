package dev.agoge.bridge.serve;

import java.time.Duration;

/**
 * How many sessions there may be, and how long.
 *
 * @param sessions at the same time, at least 1
 * @param age from the first message on
 * @param idle since the last message
 */
public record SessionLimits(int sessions, Duration age, Duration idle) {

  /** 1000 sessions, six hours, fifteen minutes of idleness. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(1000, Duration.ofHours(6), Duration.ofMinutes(15));

  public SessionLimits {
    if (sessions < 1) {
      throw new IllegalArgumentException("at least 1 session must be allowed, not " + sessions);
    }
    if (!age.isPositive() || !idle.isPositive()) {
      throw new IllegalArgumentException(
          "age and idleness of a session must be positive, not " + age + " and " + idle);
    }
  }
}
