package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;

/** An episode seen through a wrapper. */
public abstract class WrappedEpisode implements Episode {
  private final Episode inner;

  protected WrappedEpisode(Episode inner) {
    this.inner = inner;
  }

  /** What is wrapped. */
  protected final Episode inner() {
    return inner;
  }

  /** The episode right within a wrapped one. */
  static Episode within(Episode episode) {
    if (episode instanceof WrappedEpisode wrapped) {
      return wrapped.inner;
    }
    throw new IllegalArgumentException(
        "the episode of task " + episode.task().id() + " was not started by this environment");
  }

  @Override
  public final Task task() {
    return inner.task();
  }

  @Override
  public Observation observation() {
    return inner.observation();
  }

  @Override
  public StepResult step(Action action) {
    return inner.step(action);
  }

  @Override
  public boolean ended() {
    return inner.ended();
  }

  @Override
  public double progress() {
    return inner.progress();
  }

  @Override
  public abstract Episode fork();

  @Override
  public void close() {
    inner.close();
  }
}
