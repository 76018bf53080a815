package dev.agoge.environments.alfworld;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.alfworld.AlfworldState.Event;
import dev.agoge.environments.planning.State;
import java.util.List;

/** One attempt at a game. */
final class AlfworldEpisode extends NativeEpisode<AlfworldState> {
  private final House house;

  private AlfworldEpisode(Task task, House house, AlfworldState state) {
    super(task, state);
    this.house = house;
  }

  /** Begins in the middle of the room. */
  static AlfworldEpisode start(Task task, House house) {
    return new AlfworldEpisode(
        task, house, new AlfworldState(house.problem().initial(), new Event.Started()));
  }

  House house() {
    return house;
  }

  /** Renders text, commands and key when asked. */
  private record View(House house, AlfworldState state) implements Observation {
    @Override
    public int player() {
      return 0;
    }

    @Override
    public String text() {
      return new Narrator(house, state.facts()).text(state.event());
    }

    @Override
    public List<String> admissible() {
      return house.problem().isGoal(state.facts())
          ? List.of()
          : house.commands().admissible(state.facts());
    }

    @Override
    public String stateKey() {
      return house.address() + "/" + state.facts().key();
    }
  }

  @Override
  protected Observation observe(AlfworldState state) {
    return new View(house, state);
  }

  @Override
  protected Transition<AlfworldState> transition(AlfworldState state, Action action) {
    String command = action.text().strip();
    int act = house.commands().action(state.facts(), command);
    if (act != House.NONE) {
      State facts = house.problem().apply(state.facts(), act);
      double reward = house.problem().isGoal(facts) ? 1 : 0;
      return new Transition<>(
          new AlfworldState(facts, new Event.Did(act)), Rewards.single(reward), true);
    }
    return switch (command) {
      case "look" -> told(state, new Event.Looked());
      case "inventory" -> told(state, new Event.TookStock());
      case "help" -> told(state, new Event.AskedForHelp());
      default ->
          command.startsWith(Commands.EXAMINE)
              ? examine(state, command.substring(Commands.EXAMINE.length()))
              : nothingHappens(state);
    };
  }

  private Transition<AlfworldState> examine(AlfworldState state, String name) {
    for (int receptacle : house.nearby(state.facts())) {
      if (house.receptacles().get(receptacle).equals(name)) {
        return told(state, new Event.ExaminedReceptacle(receptacle));
      }
    }
    int object = house.objects().indexOf(name);
    return object >= 0 && house.sees(state.facts(), object)
        ? told(state, new Event.ExaminedObject(object))
        : nothingHappens(state);
  }

  private static Transition<AlfworldState> told(AlfworldState state, Event event) {
    return new Transition<>(state.told(event), Rewards.single(0), true);
  }

  private static Transition<AlfworldState> nothingHappens(AlfworldState state) {
    return new Transition<>(state.told(new Event.NothingHappened()), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(AlfworldState state) {
    return house.problem().isGoal(state.facts());
  }

  @Override
  protected double progressOf(AlfworldState state) {
    int all = house.problem().goalCount();
    return all == 0 ? 1 : (double) house.problem().satisfiedGoals(state.facts()) / all;
  }

  @Override
  protected AlfworldEpisode at(AlfworldState state) {
    return new AlfworldEpisode(task(), house, state);
  }
}
