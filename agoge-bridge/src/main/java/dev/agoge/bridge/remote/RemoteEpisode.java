package dev.agoge.bridge.remote;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.concurrent.atomic.AtomicBoolean;

/** An episode that is played elsewhere. */
public abstract class RemoteEpisode implements Episode {
  private final Task task;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Runnable onClose = () -> {};
  private Seen seen;

  protected RemoteEpisode(Task task, Seen first) {
    this.task = task;
    this.seen = first;
  }

  /**
   * Has the peer perform an action.
   *
   * @throws dev.agoge.environment.InfrastructureException if it is not known whether it did
   */
  protected abstract Seen act(String action, Seen before);

  @Override
  public final Task task() {
    return task;
  }

  @Override
  public final Observation observation() {
    return seen.observation();
  }

  @Override
  public final StepResult step(Action action) {
    if (seen.ended()) {
      throw new EpisodeEndedException(task);
    }
    seen = act(action.text(), seen);
    return new StepResult(seen.observation(), seen.rewards(), seen.valid(), seen.ended());
  }

  @Override
  public final boolean ended() {
    return seen.ended();
  }

  @Override
  public final double progress() {
    return seen.progress();
  }

  /** Gives the session back to the peer; called once. */
  protected abstract void leave();

  /** What else to do when the episode is closed. */
  void onClose(Runnable action) {
    onClose = action;
  }

  @Override
  public final void close() {
    if (closed.compareAndSet(false, true)) {
      onClose.run();
      leave();
    }
  }
}
