package dev.agoge.environment;

/** A step was tried after the end of an episode. */
public final class EpisodeEndedException extends IllegalStateException {
  public EpisodeEndedException(Task task) {
    super("the episode of task " + task.id() + " has ended");
  }
}
