package dev.agoge.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made lately, by what it was made from: the least recently used is forgotten.
 * Thread-safe.
 *
 * @param <K> determines what is made: equal keys give equal values
 * @param <V> expensive to make, and not changed
 */
public final class Recent<K, V> {
  private final Map<K, V> known;

  /**
   * Remembers nothing yet.
   *
   * @param most how many values are kept
   */
  public Recent(int most) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value of a key. It is made outside the lock, so that nobody waits for what others make; two
   * threads that miss at once both make it, and both get the same one.
   */
  public V get(K key, Function<? super K, ? extends V> maker) {
    synchronized (known) {
      V value = known.get(key);
      if (value != null) {
        return value;
      }
    }
    V made = maker.apply(key);
    synchronized (known) {
      V earlier = known.putIfAbsent(key, made);
      return earlier == null ? made : earlier;
    }
  }
}
