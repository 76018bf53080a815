package dev.agoge.environments.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The worlds last used, so that a group of episodes of one task grounds it once. */
final class WorldCache {
  private static final int CAPACITY = 256;

  private final Map<TaskId, World> worlds =
      new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TaskId, World> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Two threads that miss at once both build, outside the lock; the worlds are equal. */
  World get(TaskId id, Function<TaskId, World> maker) {
    synchronized (worlds) {
      World known = worlds.get(id);
      if (known != null) {
        return known;
      }
    }
    World made = maker.apply(id);
    synchronized (worlds) {
      worlds.put(id, made);
    }
    return made;
  }
}
