package dev.agoge.bridge.serve;

import dev.agoge.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The sessions of a server, over all dialects: limited in number, age and idleness. */
public final class SessionTable implements AutoCloseable {
  private final Environment environment;
  private final TaskChoice tasks;
  private final SessionLimits limits;
  private final InstantSource clock;
  private final Semaphore free;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  public SessionTable(Environment environment, SessionLimits limits, InstantSource clock) {
    this.environment = environment;
    this.tasks = new TaskChoice(environment);
    this.limits = limits;
    this.clock = clock;
    this.free = new Semaphore(limits.sessions());
  }

  /** What is played here. */
  public Environment environment() {
    return environment;
  }

  /** What holds for sessions here. */
  public SessionLimits limits() {
    return limits;
  }

  /** How many sessions there are. */
  public int active() {
    return limits.sessions() - free.availablePermits();
  }

  /**
   * A new session.
   *
   * @param onEviction called once if the session is closed for its age or idleness; with the reason
   * @throws Refusal if there are as many as there may be
   */
  public Session open(Eviction onEviction) {
    if (!free.tryAcquire()) {
      sweep();
      if (!free.tryAcquire()) {
        throw new Refusal(
            Refusal.Kind.FULL,
            "all " + limits.sessions() + " sessions are taken; close one, or try again later");
      }
    }
    return new Entry(onEviction).session;
  }

  /** A session that needs no place, for a call that begins and ends with it. */
  public Session passing() {
    return new Session(
        environment,
        tasks,
        new Session.Seat() {
          @Override
          public void used() {}

          @Override
          public void left() {}
        });
  }

  /** Closes the sessions that are too old or were idle for too long. */
  public void sweep() {
    Instant now = clock.instant();
    for (Entry entry : List.copyOf(entries)) {
      try {
        entry.evictIfDue(now);
      } catch (RuntimeException beyondHelp) {
        // Its socket may break while it is told; the others must be swept all the same.
      }
    }
  }

  @Override
  public void close() {
    List.copyOf(entries).forEach(e -> e.session.close());
  }

  /** Told when a session is closed by the server. */
  public interface Eviction {
    /** The session is closed now, and this is why. */
    void evicted(String reason);
  }

  private final class Entry implements Session.Seat {
    private final Eviction onEviction;
    private final Session session;
    private final Instant begun = clock.instant();
    private volatile Instant used = begun;

    @SuppressWarnings("this-escape")
    Entry(Eviction onEviction) {
      this.onEviction = onEviction;
      this.session = new Session(environment, tasks, this);
      entries.add(this);
    }

    @Override
    public void used() {
      used = clock.instant();
    }

    @Override
    public void left() {
      if (entries.remove(this)) {
        free.release();
      }
    }

    /** A session at work is not idle, and is not torn from its work for its age. */
    void evictIfDue(Instant now) {
      String reason =
          Duration.between(begun, now).compareTo(limits.age()) >= 0
              ? "the session is older than " + limits.age()
              : Duration.between(used, now).compareTo(limits.idle()) >= 0
                  ? "the session was idle for " + limits.idle()
                  : "";
      if (!reason.isEmpty() && !session.busy()) {
        session.close();
        onEviction.evicted(reason);
      }
    }
  }
}
