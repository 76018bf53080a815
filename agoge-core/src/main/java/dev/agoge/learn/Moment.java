package dev.agoge.learn;

import java.util.List;
import java.util.Map;

/**
 * When in a run a lesson takes place, for objectives that change on the way.
 *
 * @param update number of the lesson, from 0
 * @param updates how many there will be
 * @param past what the lessons before measured, in order
 */
public record Moment(int update, int updates, List<Map<String, Double>> past) {
  /** A first and only lesson. */
  public static final Moment ONLY = new Moment(0, 1, List.of());

  public Moment {
    past = List.copyOf(past);
  }

  /** Share of the lessons that are done, from 0 to below 1. */
  public double done() {
    return (double) update / Math.max(1, updates);
  }
}
