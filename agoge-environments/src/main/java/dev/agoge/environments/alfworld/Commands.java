package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.GroundAction;
import dev.agoge.environments.planning.State;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The commands of one game that change it, and the planning actions behind them. */
final class Commands {
  /** Commands without an object, which change nothing. */
  static final List<String> TELLING = List.of("help", "inventory", "look");

  /** Begins the commands for a close look. */
  static final String EXAMINE = "examine ";

  private static final int UNSPOKEN = -1;

  private final House house;
  private final Names names;
  private final String[] texts;
  private final String[] sorted;
  private final int[] rankOfAction;
  private final int[] rankOfReceptacle;
  private final int[] rankOfObject;
  private final BitSet telling = new BitSet();
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
    TreeSet<String> all = new TreeSet<>(byText.keySet());
    all.addAll(TELLING);
    house.receptacles().forEach(r -> all.add(EXAMINE + r));
    house.objects().forEach(o -> all.add(EXAMINE + o));
    sorted = all.toArray(String[]::new);
    rankOfAction = Arrays.stream(texts).mapToInt(this::rank).toArray();
    rankOfReceptacle = house.receptacles().stream().mapToInt(r -> rank(EXAMINE + r)).toArray();
    rankOfObject = house.objects().stream().mapToInt(o -> rank(EXAMINE + o)).toArray();
    TELLING.forEach(t -> telling.set(rank(t)));
  }

  private int rank(String text) {
    return Math.max(UNSPOKEN, Arrays.binarySearch(sorted, text));
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
    BitSet listed = (BitSet) telling.clone();
    for (int action : house.problem().applicable(state)) {
      if (rankOfAction[action] != UNSPOKEN) {
        listed.set(rankOfAction[action]);
      }
    }
    for (int receptacle : house.nearby(state)) {
      listed.set(rankOfReceptacle[receptacle]);
      boolean shut = house.isShut(state, receptacle);
      for (int object = 0; !shut && object < rankOfObject.length; object++) {
        if (house.isIn(state, object, receptacle)) {
          listed.set(rankOfObject[object]);
        }
      }
    }
    for (int object = 0; object < rankOfObject.length; object++) {
      if (house.isHeld(state, object)) {
        listed.set(rankOfObject[object]);
      }
    }
    return listed.stream().mapToObj(rank -> sorted[rank]).toList();
  }

  /** Whether the command could be done in some state. */
  boolean isKnown(String command) {
    return byText.containsKey(command);
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
