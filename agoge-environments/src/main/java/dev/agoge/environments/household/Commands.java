package dev.agoge.environments.household;

import dev.agoge.environments.planning.GroundAction;
import dev.agoge.environments.planning.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The commands of one world that change it, and the planning actions behind them.
 *
 * <p>Listed order: what can be done here ({@code take put open clean heat cool use close}), then
 * {@code go to} the other receptacles in the room's listing order.
 */
final class Commands {
  /** Commands that change nothing, listed last. */
  static final List<String> PASSIVE = List.of("look", "inventory");

  private static final List<String> ORDER =
      List.of("take", "put", "open", "clean", "heat", "cool", "use", "close", "go");

  private record Rank(int verb, int thing, int place) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      int byVerb = Integer.compare(verb, other.verb);
      int byThing = byVerb == 0 ? Integer.compare(thing, other.thing) : byVerb;
      return byThing == 0 ? Integer.compare(place, other.place) : byThing;
    }
  }

  private final World world;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> things = new HashMap<>();
  private final String[] texts;
  private final int[][] actions;
  private final int[] commandOf;
  private final Map<String, Integer> byText = new HashMap<>();

  Commands(World world) {
    this.world = world;
    world.receptacles().forEach(r -> places.put(ProblemText.symbol(r), places.size()));
    world.things().forEach(t -> things.put(ProblemText.symbol(t), things.size()));
    Map<Rank, List<Integer>> byRank = new TreeMap<>();
    commandOf = new int[world.problem().actionCount()];
    for (int a = 0; a < commandOf.length; a++) {
      byRank.computeIfAbsent(rank(world.problem().action(a)), k -> new ArrayList<>()).add(a);
    }
    texts = new String[byRank.size()];
    actions = new int[byRank.size()][];
    for (List<Integer> same : byRank.values()) {
      int command = byText.size();
      texts[command] = text(world.problem().action(same.getFirst()));
      actions[command] = same.stream().mapToInt(Integer::intValue).toArray();
      same.forEach(a -> commandOf[a] = command);
      byText.put(texts[command], command);
    }
  }

  private Rank rank(GroundAction action) {
    int verb = ORDER.indexOf(action.schema());
    String first = action.arguments().getFirst();
    String last = action.arguments().getLast();
    return new Rank(
        verb, things.getOrDefault(first, World.NONE), places.getOrDefault(last, World.NONE));
  }

  private static String text(GroundAction action) {
    String first = name(action.arguments().getFirst());
    String last = name(action.arguments().getLast());
    return switch (action.schema()) {
      case "go" -> "go to " + last;
      case "take" -> "take " + first + " from " + last;
      case "put" -> "put " + first + " in " + last;
      case "clean", "heat", "cool" -> action.schema() + " " + first + " with " + last;
      default -> action.schema() + " " + first;
    };
  }

  private static String name(String symbol) {
    return symbol.replace('-', ' ');
  }

  /** The admissible commands of a state, in the listed order. */
  List<String> admissible(State state) {
    int[] applicable = world.problem().applicable(state);
    for (int i = 0; i < applicable.length; i++) {
      applicable[i] = commandOf[applicable[i]];
    }
    Arrays.sort(applicable);
    String[] listed = new String[applicable.length + PASSIVE.size()];
    for (int i = 0; i < applicable.length; i++) {
      listed[i] = texts[applicable[i]];
    }
    for (int i = 0; i < PASSIVE.size(); i++) {
      listed[applicable.length + i] = PASSIVE.get(i);
    }
    return Collections.unmodifiableList(Arrays.asList(listed));
  }

  /** The planning action that a command means in a state, or {@link World#NONE}. */
  int action(State state, String command) {
    int known = byText.getOrDefault(canonical(command), World.NONE);
    if (known == World.NONE) {
      return World.NONE;
    }
    return IntStream.of(actions[known])
        .filter(a -> world.problem().isApplicable(state, a))
        .findFirst()
        .orElse(World.NONE);
  }

  /** {@code move X to R} and {@code put X on R} are {@code put X in R}. */
  private static String canonical(String command) {
    if (command.startsWith("move ")) {
      return "put " + command.substring("move ".length()).replace(" to ", " in ");
    }
    return command.startsWith("put ") ? command.replace(" on ", " in ") : command;
  }

  /** Index of the thing a planning action is about, or {@link World#NONE}. */
  int thingOf(int action) {
    return things.getOrDefault(world.problem().action(action).arguments().getFirst(), World.NONE);
  }

  /** Index of the receptacle a planning action is about. */
  int placeOf(int action) {
    return places.getOrDefault(world.problem().action(action).arguments().getLast(), World.NONE);
  }
}
