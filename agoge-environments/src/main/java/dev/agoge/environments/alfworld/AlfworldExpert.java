package dev.agoge.environments.alfworld;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environments.planning.State;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plays what the planner plans; it knows where everything is. What it holds and the goal does not
 * speak of, it puts down first, where it is if that is possible.
 */
final class AlfworldExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof AlfworldEpisode here)) {
      throw new IllegalArgumentException(
          "the alfworld expert cannot play an episode of " + episode.task().environment());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    House house = here.house();
    State state = here.state().facts();
    int held = house.held(state);
    if (held != House.NONE && house.excerpt().leavesOut(house.symbol(held))) {
      return putDown(house, state, held).map(Action::new);
    }
    return house.excerpt().action(state).map(a -> new Action(house.commands().text(a)));
  }

  private static Optional<String> putDown(House house, State state, int held) {
    int[] nearby = house.nearby(state);
    Optional<Integer> place =
        IntStream.concat(IntStream.of(nearby), IntStream.range(0, house.receptacles().size()))
            .filter(r -> house.commands().isKnown(put(house, held, r)))
            .boxed()
            .findFirst();
    return place.map(r -> putDown(house, state, held, r));
  }

  private static String putDown(House house, State state, int held, int receptacle) {
    String name = house.receptacles().get(receptacle);
    if (IntStream.of(house.nearby(state)).noneMatch(r -> r == receptacle)) {
      return "go to " + name;
    }
    return house.isShut(state, receptacle) ? "open " + name : put(house, held, receptacle);
  }

  private static String put(House house, int object, int receptacle) {
    return house
        .grammar()
        .command(house.objects().get(object), house.receptacles().get(receptacle));
  }
}
