package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import java.util.List;
import java.util.Optional;

/** An environment seen through a wrapper: all is as within, but for what a subclass changes. */
public abstract class WrappedEnvironment implements Environment {
  private final Environment inner;

  protected WrappedEnvironment(Environment inner) {
    this.inner = inner;
  }

  /**
   * The episode as it is shown.
   *
   * @param episode of the environment within, at its start
   * @param seed source of the wrapper's own random choices; not the one the episode within has
   */
  protected abstract WrappedEpisode wrap(Episode episode, long seed);

  /** How an action of the expert within is said through this wrapper. */
  protected Action said(Action action) {
    return action;
  }

  /** What is wrapped. */
  protected final Environment inner() {
    return inner;
  }

  @Override
  public EnvironmentSpec spec() {
    return inner.spec();
  }

  @Override
  public TaskSet tasks(Split split) {
    return inner.tasks(split);
  }

  @Override
  public List<Tool> tools() {
    return inner.tools();
  }

  @Override
  public final Episode start(Task task, long seed) {
    return wrap(inner.start(task, seed), seed);
  }

  @Override
  public Optional<Expert> expert() {
    return inner
        .expert()
        .map(expert -> episode -> expert.next(WrappedEpisode.within(episode)).map(this::said));
  }

  @Override
  public void close() {
    inner.close();
  }
}
