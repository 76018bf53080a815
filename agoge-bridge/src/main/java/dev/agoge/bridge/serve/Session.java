package dev.agoge.bridge.serve;

import dev.agoge.bridge.serve.Refusal.Kind;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.StepResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client's place: an episode, and after it the next. Calls from several threads at once wait
 * for each other.
 */
public final class Session implements AutoCloseable {
  private final Environment environment;
  private final TaskChoice tasks;
  private final Seat seat;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Episode episode;
  private @Nullable View view;
  private boolean closed;

  /** A session's entry in the table. */
  interface Seat {
    /** Notes that the session was used. */
    void used();

    /** Gives the place to others. */
    void left();
  }

  Session(Environment environment, TaskChoice tasks, Seat seat) {
    this.environment = environment;
    this.tasks = tasks;
    this.seat = seat;
  }

  /** Starts an episode; the one before it is given up. */
  public View reset(Start start) {
    return alone(
        () -> {
          leaveEpisode();
          TaskChoice.Chosen chosen = tasks.choose(start);
          Episode begun = guarded(() -> environment.start(chosen.task(), chosen.seed()));
          episode = begun;
          int players = environment.spec().players().size();
          return guarded(
              () ->
                  show(
                      new View(
                          start.episodeId().orElseGet(() -> UUID.randomUUID().toString()),
                          chosen.task(),
                          0,
                          begun.observation(),
                          begun.progress(),
                          true,
                          Collections.nCopies(players, 0.0),
                          0,
                          begun.ended())));
        });
  }

  /** Performs an action. */
  public View step(String action) {
    return alone(
        () -> {
          View before = current();
          Episode playing = episode;
          if (before.done() || playing == null) {
            throw new Refusal(Kind.ENDED, "the episode has ended; reset to begin another");
          }
          return guarded(() -> show(after(before, playing, playing.step(new Action(action)))));
        });
  }

  /** What was seen last. */
  public View view() {
    return alone(this::current);
  }

  /** Notes that the client gave a sign of life. */
  public void touch() {
    seat.used();
  }

  /** Whether there is an episode, ended or not. */
  public boolean started() {
    return alone(() -> view != null);
  }

  private View after(View before, Episode playing, StepResult result) {
    List<Double> rewards = new ArrayList<>();
    for (int player = 0; player < result.rewards().players(); player++) {
      rewards.add(result.rewards().of(player));
    }
    return new View(
        before.episodeId(),
        before.task(),
        before.steps() + 1,
        result.observation(),
        playing.progress(),
        result.valid(),
        rewards,
        before.total() + result.reward(),
        result.ended());
  }

  private View show(View next) {
    view = next;
    return next;
  }

  private View current() {
    View now = view;
    if (now == null) {
      throw new Refusal(Kind.NOT_STARTED, "there is no episode yet; reset first");
    }
    return now;
  }

  private <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      if (closed) {
        throw new Refusal(
            Kind.GONE, "the session is closed, for its age or for being idle; begin another");
      }
      seat.used();
      return work.get();
    } finally {
      seat.used();
      lock.unlock();
    }
  }

  /** A failing environment costs the episode, not the session. */
  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (InfrastructureException e) {
      leaveEpisode();
      throw new Refusal(Kind.FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      leaveEpisode();
      throw new Refusal(Kind.FAILED, "environment " + environment.spec().id() + " failed: " + e);
    }
  }

  private void leaveEpisode() {
    Episode left = episode;
    episode = null;
    view = null;
    if (left != null) {
      left.close();
    }
  }

  /** Whether a call is at work just now. */
  boolean busy() {
    return lock.isLocked();
  }

  /** Frees the place; a second time does nothing. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        seat.left();
        leaveEpisode();
      }
    } finally {
      lock.unlock();
    }
  }
}
