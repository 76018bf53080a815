package dev.agoge.environment;

/**
 * An episode whose whole state is one immutable value: to fork it is to copy a reference.
 *
 * <p>A subclass gives four functions of the state: how it is observed, how an action changes it,
 * whether it is final, and how far it got.
 *
 * @param <S> the state; deeply immutable
 */
public abstract class NativeEpisode<S> implements Episode {
  private final Task task;
  private S state;

  protected NativeEpisode(Task task, S state) {
    this.task = task;
    this.state = state;
  }

  /** What a transition led to. */
  public record Transition<S>(S state, Rewards rewards, boolean valid) {}

  /** How the state looks to the player to move. */
  protected abstract Observation observe(S state);

  /** What the action does in the state. */
  protected abstract Transition<S> transition(S state, Action action);

  /** Whether the task has ended in the state. */
  protected abstract boolean isFinal(S state);

  /** The share of the task that is done in the state. */
  protected abstract double progressOf(S state);

  /** An episode that goes on from the state. */
  protected abstract NativeEpisode<S> at(S state);

  /** The state as it is now. */
  public final S state() {
    return state;
  }

  @Override
  public final Task task() {
    return task;
  }

  @Override
  public final Observation observation() {
    return observe(state);
  }

  @Override
  public final StepResult step(Action action) {
    if (ended()) {
      throw new EpisodeEndedException(task);
    }
    Transition<S> next = transition(state, action);
    state = next.state();
    return new StepResult(observe(state), next.rewards(), next.valid(), isFinal(state));
  }

  @Override
  public final boolean ended() {
    return isFinal(state);
  }

  @Override
  public final double progress() {
    return progressOf(state);
  }

  @Override
  public final Episode fork() {
    return at(state);
  }
}
