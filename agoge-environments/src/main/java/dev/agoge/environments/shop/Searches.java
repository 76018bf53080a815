package dev.agoge.environments.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What queries find, remembered, as players tend to ask the same. */
final class Searches {
  private static final int REMEMBERED = 1 << 14;

  private final Store store;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  Searches(Store store) {
    this.store = store;
  }

  /** Numbers of products, best first; shared, not to be changed. */
  int[] hits(String query) {
    int[] hits = known.get(query);
    if (hits == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      hits = store.search(query);
      known.put(query, hits);
    }
    return hits;
  }
}
