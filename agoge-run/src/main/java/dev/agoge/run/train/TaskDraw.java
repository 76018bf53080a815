package dev.agoge.run.train;

import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Seeds;

/**
 * Draws training tasks, each uniformly and independently. The n-th draw is a function of the seed
 * and n alone, so that a resumed run draws what the interrupted one would have drawn.
 */
record TaskDraw(TaskSet tasks, long seed) {

  Task get(long n) {
    return tasks.get((int) Math.floorMod(Seeds.child(seed, n), (long) tasks.size()));
  }
}
