package dev.agoge.environments.household;

import dev.agoge.environments.household.Combinations.Combination;
import dev.agoge.environments.household.Layout.Receptacle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Chooses a room's receptacles: what the goal needs, what its template asks for, and some more. */
final class Furnisher {
  private final Combination combination;
  private final Size size;
  private final SplittableRandom random;
  private final Map<ReceptacleKind, Integer> counts = new EnumMap<>(ReceptacleKind.class);

  private Furnisher(Combination combination, Size size, SplittableRandom random) {
    this.combination = combination;
    this.size = size;
    this.random = random;
  }

  /** Receptacles in listing order. */
  static List<Receptacle> furnish(Combination combination, Size size, SplittableRandom random) {
    return new Furnisher(combination, size, random).furnish();
  }

  private List<Receptacle> furnish() {
    for (ReceptacleKind kind : needed()) {
      counts.put(kind, 1);
    }
    if (size == Size.FULL) {
      for (ReceptacleKind kind : combination.room().kinds()) {
        counts.merge(kind, combination.room().min(kind), Math::max);
      }
    }
    int wanted = random.nextInt(size.minReceptacles(), size.maxReceptacles() + 1);
    while (total() < wanted) {
      addOne();
    }
    return numbered();
  }

  /** One kind for each part of the goal: where the object lies, the tool, where it goes. */
  private Set<ReceptacleKind> needed() {
    Goal goal = combination.goal();
    Set<ReceptacleKind> needed = EnumSet.noneOf(ReceptacleKind.class);
    goal.family().treatment().ifPresent(t -> needed.add(t.tool()));
    switch (goal.destination()) {
      case ReceptacleKind place -> needed.add(place);
      case LampKind lamp -> needed.add(pick(kinds(k -> lamp.standsOn(k))));
    }
    needed.add(pick(kinds(k -> goal.object().fits(k) && k != goal.destination())));
    return needed;
  }

  private List<ReceptacleKind> kinds(Predicate<ReceptacleKind> wanted) {
    return combination.room().kinds().stream().filter(wanted).toList();
  }

  private void addOne() {
    ReceptacleKind kind = pick(kinds(k -> counts.getOrDefault(k, 0) < combination.room().max(k)));
    counts.merge(kind, 1, Integer::sum);
  }

  private int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private List<Receptacle> numbered() {
    List<Receptacle> receptacles = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          for (int number = 1; number <= count; number++) {
            receptacles.add(new Receptacle(kind, number));
          }
        });
    return receptacles;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
