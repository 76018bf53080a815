package dev.agoge.example;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Decision;
import dev.agoge.environment.Episode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Prefers what it has not tried yet where it is. */
public final class Curious implements ActorFactory {
  @Override
  public Actor seat(Episode episode, int player, long seed) {
    var random = new SplittableRandom(seed);
    Set<String> tried = new HashSet<>();
    return observation -> {
      List<String> all = observation.admissible();
      List<String> untried =
          all.stream().filter(a -> !tried.contains(observation.text() + a)).toList();
      List<String> some = untried.isEmpty() ? all : untried;
      String action = some.get(random.nextInt(some.size()));
      tried.add(observation.text() + action);
      return Decision.of(action);
    };
  }
}
