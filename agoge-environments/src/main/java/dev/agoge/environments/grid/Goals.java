package dev.agoge.environments.grid;

import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws what goals name. New tasks name at least one thing whose look no goal of training has.
 *
 * @see Look#owner
 */
final class Goals {
  private static final List<Kind> OBJECTS = List.of(Kind.KEY, Kind.BALL, Kind.BOX);

  private final SplittableRandom random;
  private final Split fresh;
  private final Set<Look> named = new HashSet<>();
  private boolean exhausted;

  /**
   * For a task.
   *
   * @param fresh the split whose looks it names; {@link Split#TRAIN} for those of training
   */
  Goals(SplittableRandom random, Split fresh) {
    this.random = random;
    this.fresh = fresh;
  }

  /** A look that no goal of the task has yet; any if all are taken, see {@link #isExhausted}. */
  Look next(Kind kind) {
    boolean reserved = fresh != Split.TRAIN && (named.isEmpty() || random.nextBoolean());
    List<Look> wanted = reserved ? looks(kind, fresh) : List.of();
    List<Look> choice = wanted.isEmpty() ? looks(kind, Split.TRAIN) : wanted;
    if (choice.isEmpty()) {
      exhausted = true;
      return new Look(Colour.RED, kind);
    }
    Look look = choice.get(random.nextInt(choice.size()));
    named.add(look);
    return look;
  }

  /** Whether more looks were asked for than there are. */
  boolean isExhausted() {
    return exhausted;
  }

  private List<Look> looks(Kind kind, Split owner) {
    List<Look> looks = new ArrayList<>();
    for (Colour colour : Colour.values()) {
      Look look = new Look(colour, kind);
      if (look.owner() == owner && !named.contains(look)) {
        looks.add(look);
      }
    }
    return looks;
  }

  Look nextObject() {
    return next(OBJECTS.get(random.nextInt(OBJECTS.size())));
  }

  /** A look of an object that no goal of the task names. */
  Look other() {
    return other(OBJECTS.get(random.nextInt(OBJECTS.size())));
  }

  /** A look of a kind that no goal of the task names. */
  Look other(Kind kind) {
    while (true) {
      Look look = new Look(Colour.ALL.get(random.nextInt(Colour.ALL.size())), kind);
      if (!named.contains(look)) {
        return look;
      }
    }
  }

  /** The looks that goals of the task name. */
  Set<Look> named() {
    return Set.copyOf(named);
  }
}
