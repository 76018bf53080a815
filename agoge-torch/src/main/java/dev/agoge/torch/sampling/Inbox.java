package dev.agoge.torch.sampling;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Requests on their way from many callers to the one engine thread. */
final class Inbox {
  /** How long nothing must have come for the engine to stop expecting more. */
  private static final long QUIET_NANOS = 10_000;

  private final ConcurrentLinkedQueue<Run> queue = new ConcurrentLinkedQueue<>();
  private final AtomicLong arrivals = new AtomicLong();
  private volatile @Nullable Thread sleeper;

  void add(Run run) {
    queue.add(run);
    arrivals.getAndIncrement();
    wake();
  }

  @Nullable Run poll() {
    return queue.poll();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Wakes the engine thread if it sleeps. */
  void wake() {
    Thread asleep = sleeper;
    if (asleep != null) {
      LockSupport.unpark(asleep);
    }
  }

  /**
   * Sleeps until there is a request or {@code other} holds, which {@link #wake} makes it look at.
   */
  void await(BooleanSupplier other) {
    sleeper = Thread.currentThread();
    while (queue.isEmpty() && !other.getAsBoolean()) {
      LockSupport.park(this);
    }
    sleeper = null;
  }

  /**
   * Waits while requests keep coming, {@link Crew#SPIN_NANOS} at most, so that they go together.
   */
  @SuppressWarnings("ThreadPriorityCheck") // yielding lets the expected callers run
  void gather() {
    long begin = System.nanoTime();
    long last = begin;
    long seen = arrivals.get();
    long now = begin;
    while (now - begin < Crew.SPIN_NANOS && now - last < QUIET_NANOS) {
      Thread.yield();
      now = System.nanoTime();
      if (arrivals.get() != seen) {
        seen = arrivals.get();
        last = now;
      }
    }
  }
}
