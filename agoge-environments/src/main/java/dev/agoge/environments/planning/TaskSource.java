package dev.agoge.environments.planning;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;

/** Where an environment's tasks come from. */
interface TaskSource {

  /** One line on what they are. */
  String summary();

  /** Steps after which an episode is cut. */
  int stepLimit();

  TaskSet tasks(Split split);

  /**
   * The world of a task, made anew.
   *
   * @throws IllegalArgumentException if it is none of these tasks
   */
  World world(Task task);
}
