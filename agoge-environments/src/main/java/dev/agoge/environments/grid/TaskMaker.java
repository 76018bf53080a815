package dev.agoge.environments.grid;

import dev.agoge.environment.Split;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes the world for a place in a split.
 *
 * <p>Each content belongs to one split by its digest, and a draw that belongs to another is thrown
 * away. Besides, every second task outside training is new: it names a look that no goal of
 * training has (see {@link Look#owner}).
 */
final class TaskMaker {
  private static final long SEED = 20_260_223;
  private static final int MOST_COMMANDS = 45;

  private TaskMaker() {}

  /** A world, what it takes to solve it, and its digest. */
  record Made(World world, Planner.Rest rest, String digest) {}

  /** Whether the task at a place names things that no goal of training names. */
  static boolean isNew(Split split, int number) {
    return split != Split.TRAIN && number % 2 == 1;
  }

  /**
   * Makes a task.
   *
   * @param number from 0 upwards
   */
  static Made make(Split split, Family family, int number) {
    long seed = Seeds.child(Seeds.child(SEED, split.label() + "-" + family.label()), number);
    Split fresh = isNew(split, number) ? split : Split.TRAIN;
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      Draft draft = new Draft(random, new Goals(random, fresh), family.rooms());
      Optional<World> world = new Composer(draft).compose(family.draw(draft));
      if (world.isPresent()) {
        Optional<Made> made = accept(world.get(), split, family.least());
        if (made.isPresent()) {
          return made.get();
        }
      }
    }
  }

  private static Optional<Made> accept(World world, Split split, int least) {
    String digest = digest(world);
    if (splitOf(digest) != split) {
      return Optional.empty();
    }
    return new Planner(world, new Rules(world))
        .rest(world.start())
        .filter(rest -> rest.commands() >= least && rest.commands() <= MOST_COMMANDS)
        .map(rest -> new Made(world, rest, digest));
  }

  /** A digest of the mission, the grid and everything in it. */
  private static String digest(World world) {
    Rooms rooms = world.rooms();
    StringBuilder text = new StringBuilder(world.mission().text());
    text.append('\n').append(rooms.columns()).append('x').append(rooms.rows()).append('x');
    text.append(rooms.side()).append('\n').append(world.start().layout());
    for (int object = 0; object < world.objects(); object++) {
      text.append('\n').append(world.look(object)).append(' ').append(world.contents(object));
    }
    for (int door = 0; door < world.doors(); door++) {
      text.append('\n').append(world.look(World.FIRST_DOOR + door)).append(' ');
      text.append(world.door(door).cell());
    }
    return Digest.of(text.toString());
  }

  private static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }
}
