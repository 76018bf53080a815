package dev.agoge.environment;

/**
 * One thing to do in an environment.
 *
 * @param environment id of the environment it belongs to
 * @param id unique within the environment; the environment can rebuild the task's content from it
 * @param split the split it belongs to
 * @param family the kind of task, for tables by kind
 * @param difficulty from 1 upwards; comparable within a family only
 * @param content a digest of everything that makes the task what it is (goal, layout, rules); two
 *     tasks with the same digest are the same task, and no digest occurs in two splits
 */
public record Task(
    String environment, String id, Split split, String family, int difficulty, String content) {

  /** The error of an environment that was given a task of another, or one that it never had. */
  public IllegalArgumentException isNotOf(String environmentId) {
    return new IllegalArgumentException(
        "task " + id + " of " + environment + " is not a task of " + environmentId);
  }
}
