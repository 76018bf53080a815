package dev.agoge.environments.lab;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.lab.LabState.Event;
import dev.agoge.environments.planning.State;
import java.util.List;
import java.util.Locale;

/** One attempt at a science task. */
final class LabEpisode extends NativeEpisode<LabState> {
  private static final int LONGEST = 200;
  private static final String EXAMINE = "examine ";

  private final World world;

  private LabEpisode(Task task, World world, LabState state) {
    super(task, state);
    this.world = world;
  }

  /** Begins with a look at the room and the task. */
  static LabEpisode start(Task task, World world) {
    return new LabEpisode(
        task, world, new LabState(world.problem().initial(), new Event.Started()));
  }

  World world() {
    return world;
  }

  /** Renders text, commands and key when asked. */
  private record View(World world, LabState state) implements Observation {
    @Override
    public int player() {
      return 0;
    }

    @Override
    public String text() {
      return new Narrator(world, state.facts()).text(state.event());
    }

    @Override
    public List<String> admissible() {
      return world.hasEnded(state.facts()) ? List.of() : world.commands().admissible(state.facts());
    }

    @Override
    public String stateKey() {
      return world.address() + "/" + state.facts().key();
    }
  }

  @Override
  protected Observation observe(LabState state) {
    return new View(world, state);
  }

  @Override
  protected Transition<LabState> transition(LabState state, Action action) {
    String command = normal(action.text());
    int act = world.commands().action(state.facts(), command);
    if (act != World.NONE) {
      State facts = world.problem().apply(state.facts(), act);
      double reward = world.isSolved(facts) ? 1 : 0;
      return new Transition<>(
          new LabState(facts, new Event.Did(act, state.facts())), Rewards.single(reward), true);
    }
    return switch (command) {
      case "look" -> told(state, new Event.Looked(), true);
      case "inventory" -> told(state, new Event.TookStock(), true);
      default ->
          command.startsWith(EXAMINE)
              ? examine(state, command.substring(EXAMINE.length()))
              : refused(state, command);
    };
  }

  /** In lower case with single spaces; {@code put X on Y} is {@code put X in Y}. */
  private static String normal(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return plain.startsWith("put ") ? plain.replace(" on ", " in ") : plain;
  }

  private Transition<LabState> refused(LabState state, String command) {
    String reason = new Hints(world, state.facts()).why(command);
    return told(state, new Event.Refused(reason), false);
  }

  private Transition<LabState> examine(LabState state, String name) {
    Narrator narrator = new Narrator(world, state.facts());
    for (int t = 0; t < world.things().size(); t++) {
      if (isNamed(world.thing(t).name(), name) && narrator.sees(t)) {
        return told(state, new Event.Examined(t), true);
      }
    }
    for (int s = 0; s < world.spots().size(); s++) {
      if (isNamed(world.spot(s).name(), name) && world.isHere(state.facts(), s)) {
        return told(state, new Event.Inspected(s), true);
      }
    }
    return told(state, new Event.Refused("You see no " + brief(name) + " here."), false);
  }

  private static boolean isNamed(String name, String command) {
    return name.toLowerCase(Locale.ROOT).equals(command);
  }

  private static String brief(String name) {
    return name.matches("[a-z ]{1,40}") ? name : "such thing";
  }

  private static Transition<LabState> told(LabState state, Event event, boolean valid) {
    return new Transition<>(state.told(event), Rewards.single(0), valid);
  }

  @Override
  protected boolean isFinal(LabState state) {
    return world.hasEnded(state.facts());
  }

  @Override
  protected double progressOf(LabState state) {
    return new Milestones(world, state.facts()).progress();
  }

  @Override
  protected LabEpisode at(LabState state) {
    return new LabEpisode(task(), world, state);
  }
}
