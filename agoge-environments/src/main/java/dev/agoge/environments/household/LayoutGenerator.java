package dev.agoge.environments.household;

import dev.agoge.environments.household.Combinations.Combination;
import dev.agoge.environments.household.Layout.Receptacle;
import dev.agoge.environments.household.Layout.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Makes layouts in which the goal can be reached and is not reached yet: receptacles first, then
 * the goal's objects (and its lamp) where they fit, then whatever else such a room holds.
 */
final class LayoutGenerator {
  private static final List<LampKind> LAMPS = List.of(LampKind.values());

  private static final int MAX_ATTEMPTS = 200;

  private final Combination combination;
  private final Size size;
  private final SplittableRandom random;
  private final List<Receptacle> receptacles;
  private final List<ObjectKind> objects;
  private final int[] load;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(ThingKind kind, int place) {}

  private LayoutGenerator(Combination combination, Size size, SplittableRandom random) {
    this.combination = combination;
    this.size = size;
    this.random = random;
    this.receptacles = Furnisher.furnish(combination, size, random);
    this.objects = combination.room().objects();
    this.load = new int[receptacles.size()];
  }

  /**
   * A layout for one of the combinations: first an object kind is drawn, then where to bring it.
   *
   * @param combinations at least one
   */
  static Layout generate(List<Combination> combinations, Size size, SplittableRandom random) {
    List<ObjectKind> objects =
        combinations.stream().map(c -> c.goal().object()).distinct().toList();
    ObjectKind object = objects.get(random.nextInt(objects.size()));
    List<Combination> candidates =
        combinations.stream().filter(c -> c.goal().object() == object).toList();
    Combination combination = candidates.get(random.nextInt(candidates.size()));
    return new LayoutGenerator(combination, size, random).generate();
  }

  private Layout generate() {
    Goal goal = combination.goal();
    int copies = (goal.family() == Family.TWO ? 2 : 1) + (random.nextInt(3) == 0 ? 1 : 0);
    for (int copy = 0; copy < copies; copy++) {
      putGoalObject(goal);
    }
    putLamps(goal);
    int wanted = random.nextInt(size.minThings(), size.maxThings() + 1);
    for (int attempt = 0; placed.size() < wanted && attempt < MAX_ATTEMPTS; attempt++) {
      putOther(goal.object());
    }
    return new Layout(goal, combination.room(), receptacles, numbered());
  }

  private void putGoalObject(Goal goal) {
    put(goal.object(), k -> goal.object().fits(k) && k != goal.destination());
  }

  private void putLamps(Goal goal) {
    if (goal.destination() instanceof LampKind lamp) {
      put(lamp, lamp::standsOn);
    } else if (random.nextInt(3) == 0) {
      LampKind lamp = LAMPS.get(random.nextInt(LAMPS.size()));
      if (combination.room() == Room.LIVING_ROOM || combination.room() == Room.BEDROOM) {
        put(lamp, lamp::standsOn);
      }
    }
  }

  private void putOther(ObjectKind except) {
    ObjectKind kind = objects.get(random.nextInt(objects.size()));
    if (kind != except) {
      put(kind, kind::fits);
    }
  }

  /** Puts one more of the kind where it fits and there is room, or nowhere. */
  private void put(ThingKind kind, Predicate<ReceptacleKind> fits) {
    List<Integer> places = new ArrayList<>();
    for (int r = 0; r < receptacles.size(); r++) {
      if (load[r] < size.capacity() && fits.test(receptacles.get(r).kind())) {
        places.add(r);
      }
    }
    if (!places.isEmpty()) {
      int place = places.get(random.nextInt(places.size()));
      load[place]++;
      placed.add(new Placed(kind, place));
    }
  }

  /** Numbers say nothing about places: the things are shuffled first. */
  private List<Thing> numbered() {
    for (int i = placed.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Placed swapped = placed.get(i);
      placed.set(i, placed.get(j));
      placed.set(j, swapped);
    }
    Map<ThingKind, Integer> numbers = new HashMap<>();
    return placed.stream()
        .map(p -> new Thing(p.kind(), numbers.merge(p.kind(), 1, Integer::sum), p.place()))
        .sorted(Comparator.comparing((Thing t) -> t.kind().word()).thenComparingInt(Thing::number))
        .toList();
  }
}
