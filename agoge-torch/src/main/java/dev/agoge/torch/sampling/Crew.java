package dev.agoge.torch.sampling;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed set of threads that share out the parts of one job after the other. The caller of {@link
 * #run} is one of them, so that a job ends even while the others get no processor. Between jobs
 * they wait actively for {@link #SPIN_NANOS}, then sleep.
 */
final class Crew implements AutoCloseable {
  /** Longest active waiting. */
  static final long SPIN_NANOS = 50_000;

  /** One part of a job. */
  @FunctionalInterface
  interface Part {
    /** Does the part; {@code member} is the number of the thread that does, 0 for the caller. */
    void run(int member, int part);
  }

  private static final class Job {
    final Part part;
    final int parts;
    final Thread caller = Thread.currentThread();
    final AtomicInteger next = new AtomicInteger();
    final AtomicInteger left;

    Job(Part part, int parts) {
      this.part = part;
      this.parts = parts;
      this.left = new AtomicInteger(parts);
    }

    void help(int member) {
      for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
        try {
          part.run(member, i);
        } finally {
          if (left.decrementAndGet() == 0 && member != 0) {
            LockSupport.unpark(caller);
          }
        }
      }
    }
  }

  private final Thread[] helpers;
  private volatile Job job = new Job((m, p) -> {}, 0);
  private volatile boolean closed;

  Crew(int threads) {
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      int member = i + 1;
      Job idle = job;
      helpers[i] =
          Thread.ofPlatform()
              .daemon()
              .name("agoge-sampling-" + member)
              .start(() -> serve(member, idle));
    }
  }

  /** Runs all parts and returns when they are done. Parts must not throw. */
  void run(int parts, Part part) {
    var now = new Job(part, parts);
    if (parts > 1) {
      job = now;
      for (int i = 0; i < Math.min(parts - 1, helpers.length); i++) {
        LockSupport.unpark(helpers[i]);
      }
    }
    now.help(0);
    long start = System.nanoTime();
    while (now.left.get() > 0) {
      if (System.nanoTime() - start < SPIN_NANOS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private void serve(int member, Job idle) {
    Job last = idle;
    long start = System.nanoTime();
    while (!closed) {
      Job now = job;
      if (now != last) {
        now.help(member);
        last = now;
        start = System.nanoTime();
      } else if (System.nanoTime() - start < SPIN_NANOS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }
}
