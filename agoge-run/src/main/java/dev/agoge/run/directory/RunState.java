package dev.agoge.run.directory;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a run got: {@code state.json}, replaced after every update.
 *
 * @param phase what it is doing, such as {@code imitation}
 * @param update updates done
 * @param episodes episodes played
 * @param counters whatever else has to go on where it stopped, by name
 * @param finished whether nothing is left to do
 */
public record RunState(
    String phase, int update, long episodes, Map<String, Long> counters, boolean finished) {

  /** Nothing has happened yet. */
  public static final RunState NEW = new RunState("new", 0, 0, Map.of(), false);

  public RunState {
    counters = java.util.Collections.unmodifiableMap(new TreeMap<>(counters));
  }
}
