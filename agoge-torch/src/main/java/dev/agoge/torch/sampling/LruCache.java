package dev.agoge.torch.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A bounded, thread-safe memory of a pure function's results; the least recently used one goes. */
final class LruCache<K, V> {
  private final int size;
  private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

  LruCache(int size) {
    this.size = size;
  }

  /** The value of a key, computed if it is not remembered; at worst several threads compute it. */
  V get(K key, Function<? super K, ? extends V> function) {
    synchronized (entries) {
      V known = entries.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = function.apply(key);
    synchronized (entries) {
      entries.put(key, value);
      if (entries.size() > size) {
        var eldest = entries.entrySet().iterator();
        Map.Entry<K, V> first = eldest.next();
        if (first != null) {
          eldest.remove();
        }
      }
    }
    return value;
  }
}
