package dev.agoge.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<Integer> made = new ArrayList<>();
  private final Recent<Integer, String> recent = new Recent<>(2);

  private String get(int key) {
    return recent.get(
        key,
        k -> {
          made.add(k);
          return "value " + k;
        });
  }

  @Test
  void theLeastRecentlyUsedIsForgotten() {
    for (int key : new int[] {1, 2, 1, 3, 1, 2}) {
      assertThat(get(key)).isEqualTo("value " + key);
    }
    assertThat(made).containsExactly(1, 2, 3, 2);
  }

  @Test
  void whatIsBeingMadeKeepsNobodyWaitingAndBothGetTheSame() throws Exception {
    var others = new Recent<Integer, Object>(8);
    var making = new CountDownLatch(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(threads.submit(() -> others.get(1, key -> waiting(making))));
      }
      assertThat(both.getFirst().get()).isSameAs(both.getLast().get());
    }
  }

  /** Returns only once two are being made at the same time. */
  private static Object waiting(CountDownLatch making) {
    making.countDown();
    try {
      making.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new Object();
  }
}
