package dev.agoge.environments.lab;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.support.Seeds;
import java.util.SplittableRandom;

/**
 * The scene of a task, from its id alone. A scene's own digest decides which split it may be in, so
 * no scene is in two.
 */
final class LabTasks {
  private static final int SHARES = 8;

  private LabTasks() {}

  /** A scene with its content address. */
  record Made(Scene scene, String digest) {}

  /** Tries candidates until one belongs to the split. */
  static Made make(TaskId id) {
    long seed = Seeds.child(Seeds.child(id.index(), id.family().label()), id.split().label());
    for (long candidate = 0; ; candidate++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, candidate));
      Scene scene = Makers.make(id.family(), random, id.fresh());
      String digest = scene.digest();
      if (splitOf(digest) == id.split()) {
        return new Made(scene, digest);
      }
    }
  }

  private static Split splitOf(String digest) {
    int share = Integer.parseInt(digest.substring(0, 7), 16) % SHARES;
    return share < 5 ? Split.TRAIN : share < 6 ? Split.VALIDATION : Split.HELD_OUT;
  }

  /** The task of an id; its difficulty is the number of rooms. */
  static Task task(TaskId id) {
    Made made = make(id);
    String family = id.family().label() + (id.fresh() ? "-new" : "");
    return new Task(
        LabEnvironment.ID,
        id.text(),
        id.split(),
        family,
        made.scene().rooms().size(),
        made.digest());
  }
}
