package dev.agoge.environments.household;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.household.HouseholdState.Event;
import dev.agoge.environments.planning.State;
import java.util.List;

/** One attempt at a chore. */
final class HouseholdEpisode extends NativeEpisode<HouseholdState> {
  private static final String EXAMINE = "examine ";

  private final World world;

  private HouseholdEpisode(Task task, World world, HouseholdState state) {
    super(task, state);
    this.world = world;
  }

  /** Begins in the middle of the room, where nothing is seen but the receptacles. */
  static HouseholdEpisode start(Task task, World world) {
    HouseholdState state = new HouseholdState(world.problem().initial(), 0, new Event.Started());
    return new HouseholdEpisode(task, world, state);
  }

  World world() {
    return world;
  }

  /** Renders text, commands and key when asked. */
  private record View(World world, HouseholdState state) implements Observation {
    @Override
    public int player() {
      return 0;
    }

    @Override
    public String text() {
      return new Narrator(world).text(state);
    }

    @Override
    public List<String> admissible() {
      return world.problem().isGoal(state.facts())
          ? List.of()
          : world.commands().admissible(state.facts());
    }

    @Override
    public String stateKey() {
      return world.address() + "/" + state.facts().key() + "/" + Integer.toHexString(state.seen());
    }
  }

  @Override
  protected Observation observe(HouseholdState state) {
    return new View(world, state);
  }

  @Override
  protected Transition<HouseholdState> transition(HouseholdState state, Action action) {
    String command = action.text().strip();
    int act = world.commands().action(state.facts(), command);
    if (act != World.NONE) {
      return perform(state, act);
    }
    return switch (command) {
      case "look" -> told(state, new Event.Looked());
      case "inventory" -> told(state, new Event.TookStock());
      default ->
          command.startsWith(EXAMINE)
              ? examine(state, command.substring(EXAMINE.length()))
              : nothingHappens(state);
    };
  }

  private Transition<HouseholdState> perform(HouseholdState state, int act) {
    State facts = world.problem().apply(state.facts(), act);
    int place = world.place(facts);
    boolean sees = place != World.NONE && !world.isShut(facts, place);
    int seen = sees ? state.seen() | 1 << place : state.seen();
    Rewards rewards = Rewards.single(world.problem().isGoal(facts) ? 1 : 0);
    return new Transition<>(new HouseholdState(facts, seen, new Event.Did(act)), rewards, true);
  }

  private Transition<HouseholdState> examine(HouseholdState state, String name) {
    int place = world.place(state.facts());
    if (place == World.NONE) {
      return nothingHappens(state);
    }
    if (world.receptacles().get(place).name().equals(name)) {
      return told(state, new Event.Looked());
    }
    for (int t = 0; t < world.things().size(); t++) {
      if (world.things().get(t).name().equals(name) && isVisible(state.facts(), t, place)) {
        return told(state, new Event.Examined(t));
      }
    }
    return nothingHappens(state);
  }

  private boolean isVisible(State facts, int thing, int place) {
    return world.held(facts) == thing
        || (!world.isShut(facts, place) && world.isIn(facts, thing, place));
  }

  private static Transition<HouseholdState> told(HouseholdState state, Event event) {
    return new Transition<>(state.told(event), Rewards.single(0), true);
  }

  private static Transition<HouseholdState> nothingHappens(HouseholdState state) {
    return new Transition<>(state.told(new Event.NothingHappened()), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(HouseholdState state) {
    return world.problem().isGoal(state.facts());
  }

  @Override
  protected double progressOf(HouseholdState state) {
    return Progress.of(world, state);
  }

  @Override
  protected HouseholdEpisode at(HouseholdState state) {
    return new HouseholdEpisode(task(), world, state);
  }
}
