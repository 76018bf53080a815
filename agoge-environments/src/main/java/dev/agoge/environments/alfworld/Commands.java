package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.GroundAction;
import dev.agoge.environments.planning.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The commands of one game that change it, and the planning actions behind them. */
final class Commands {
  /** Commands without an object, which change nothing. */
  static final List<String> TELLING = List.of("help", "inventory", "look");

  private final House house;
  private final Names names;
  private final String[] texts;
  private final Map<String, int[]> byText = new HashMap<>();

  Commands(House house, Names names) {
    this.house = house;
    this.names = names;
    texts = new String[house.problem().actionCount()];
    for (int a = 0; a < texts.length; a++) {
      GroundAction action = house.problem().action(a);
      texts[a] = goesNowhere(action) ? "" : text(action);
      byText.merge(texts[a], new int[] {a}, Commands::both);
    }
    byText.remove("");
  }

  private static int[] both(int[] some, int[] more) {
    return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
  }

  /** An action without any effect, which is no action to the game's own engine either. */
  private static boolean goesNowhere(GroundAction action) {
    return action.schema().equals("gotolocation")
        && action.arguments().get(1).equals(action.arguments().get(2));
  }

  private String text(GroundAction a) {
    return switch (a.schema()) {
      case "gotolocation" -> "go to " + name(a, 3);
      case "openobject" -> "open " + name(a, 2);
      case "closeobject" -> "close " + name(a, 2);
      case "pickupobject" -> "take " + name(a, 2) + " from " + name(a, 3);
      case "putobject" -> house.grammar().command(name(a, 2), name(a, 3));
      case "cleanobject" -> "clean " + name(a, 3) + " with " + name(a, 2);
      case "heatobject" -> "heat " + name(a, 3) + " with " + name(a, 2);
      case "coolobject" -> "cool " + name(a, 3) + " with " + name(a, 2);
      case "toggleobject" -> "use " + name(a, 2);
      case "sliceobject" -> "slice " + name(a, 2) + " with " + name(a, 3);
      default ->
          throw new GameFileException(
              house.file().source(),
              "its domain has an action '" + a.schema() + "'",
              "only the actions of ALFWorld's domain alfred.pddl have commands");
    };
  }

  private String name(GroundAction action, int argument) {
    return names.of(action.arguments().get(argument));
  }

  /** The name of an argument of a planning action. */
  String argument(int action, int argument) {
    return name(house.problem().action(action), argument);
  }

  /** The command of a planning action. */
  String text(int action) {
    return texts[action];
  }

  /** The admissible commands, sorted. */
  List<String> admissible(State state) {
    TreeSet<String> listed = new TreeSet<>(TELLING);
    for (int action : house.problem().applicable(state)) {
      if (!texts[action].isEmpty()) {
        listed.add(texts[action]);
      }
    }
    for (int receptacle : house.nearby(state)) {
      listed.add("examine " + house.receptacles().get(receptacle));
    }
    for (int object = 0; object < house.objects().size(); object++) {
      if (house.sees(state, object)) {
        listed.add("examine " + house.objects().get(object));
      }
    }
    return List.copyOf(listed);
  }

  /** The planning action that a command means in a state, or {@link House#NONE}. */
  int action(State state, String command) {
    int[] meant = byText.get(command);
    if (meant != null) {
      for (int action : meant) {
        if (house.problem().isApplicable(state, action)) {
          return action;
        }
      }
    }
    return House.NONE;
  }
}
