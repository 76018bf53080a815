package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.GroundProblem;
import dev.agoge.environments.planning.State;
import dev.agoge.environments.planning.pddl.LoosePddl;
import dev.agoge.environments.planning.pddl.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A game, grounded: what a planning state means in terms of receptacles and objects, which are
 * named by their place in the sorted lists. Immutable and shared by all episodes of a task.
 */
final class House {
  /** No such thing. */
  static final int NONE = -1;

  private static final int[] NOTHING = {};

  private final GameFile file;
  private final GroundProblem problem;
  private final Grammar grammar;
  private final LoosePddl.Pair pddl;
  private final String address;
  private Optional<Excerpt> excerpt = Optional.empty();
  private final String agent;
  private final List<String> receptacles;
  private final List<String> objects;
  private final List<String> receptacleNames;
  private final List<String> objectNames;
  private final int[] here;
  private final int[] openable;
  private final int[] opened;
  private final int[] held;
  private final int[][] in;
  private final int[][] lies;
  private final Map<Trait, int[]> about = new EnumMap<>(Trait.class);
  private final Commands commands;

  /** What examining an object may tell. */
  enum Trait {
    ISCLEAN,
    ISHOT,
    ISCOOL,
    ISSLICED,
    TOGGLEABLE,
    ISTOGGLED,
    SLICEABLE
  }

  House(GameFile file, Grammar grammar) {
    this.file = file;
    this.grammar = grammar;
    this.pddl = file.parse();
    this.address = file.digest().substring(0, 16);
    problem = GroundProblem.of(pddl.domain(), pddl.problem());
    if (problem.isGoal(problem.initial())) {
      throw new GameFileException(
          file.source(), "the goal holds at the start", "leave the game out");
    }
    List<Typed> all = new ArrayList<>(pddl.domain().constants());
    all.addAll(pddl.problem().objects());
    agent = onlyAgent(all);
    Names names = new Names(all.stream().map(Typed::name).toList());
    receptacles = symbols(all, "receptacle");
    objects = symbols(all, "object");
    receptacleNames = receptacles.stream().map(names::of).toList();
    objectNames = objects.stream().map(names::of).toList();
    List<String> locations = symbols(all, "location");
    here = receptacles.stream().mapToInt(r -> agentAt(locations, r)).toArray();
    openable = receptacles.stream().mapToInt(r -> fact("openable", r)).toArray();
    opened = receptacles.stream().mapToInt(r -> fact("opened", r)).toArray();
    held = objects.stream().mapToInt(o -> fact("holds", agent, o)).toArray();
    in = pairs("inreceptacle", receptacles);
    lies = pairs("objectatlocation", receptacles.stream().map(r -> placeOf(locations, r)).toList());
    for (Trait trait : Trait.values()) {
      String predicate = trait.name().toLowerCase(Locale.ROOT);
      about.put(trait, objects.stream().mapToInt(o -> fact(predicate, o)).toArray());
    }
    commands = new Commands(this, names);
  }

  private String onlyAgent(List<Typed> all) {
    List<String> agents = symbols(all, "agent");
    if (agents.size() != 1) {
      throw new GameFileException(
          file.source(),
          "the game has " + agents.size() + " agents",
          "only games with one agent can be played");
    }
    return agents.getFirst();
  }

  private static List<String> symbols(List<Typed> all, String type) {
    return all.stream().filter(t -> t.type().equals(type)).map(Typed::name).sorted().toList();
  }

  private int fact(String predicate, String... arguments) {
    return problem.factIndex(predicate, List.of(arguments));
  }

  private int[][] pairs(String predicate, List<String> seconds) {
    return objects.stream()
        .map(o -> seconds.stream().mapToInt(s -> fact(predicate, o, s)).toArray())
        .toArray(int[][]::new);
  }

  private String placeOf(List<String> locations, String receptacle) {
    return locations.stream()
        .filter(l -> fact("receptacleatlocation", receptacle, l) >= 0)
        .findFirst()
        .orElse("");
  }

  private int agentAt(List<String> locations, String receptacle) {
    return fact("atlocation", agent, placeOf(locations, receptacle));
  }

  GameFile file() {
    return file;
  }

  GroundProblem problem() {
    return problem;
  }

  /** What the expert plans in; made when it is first asked for. */
  synchronized Excerpt excerpt() {
    Excerpt made = excerpt.orElseGet(() -> new Excerpt(problem, pddl));
    excerpt = Optional.of(made);
    return made;
  }

  /** Tells states of this game from those of any other. */
  String address() {
    return address;
  }

  Commands commands() {
    return commands;
  }

  Grammar grammar() {
    return grammar;
  }

  List<String> receptacles() {
    return receptacleNames;
  }

  List<String> objects() {
    return objectNames;
  }

  /** Whether the game knows where the receptacle stands. */
  boolean isReachable(int receptacle) {
    return here[receptacle] >= 0;
  }

  /** The receptacles at which the agent is. */
  int[] nearby(State state) {
    int[] found = new int[here.length];
    int count = 0;
    for (int r = 0; r < here.length; r++) {
      if (problem.holds(state, here[r])) {
        found[count++] = r;
      }
    }
    return Arrays.copyOf(found, count);
  }

  boolean isOpenable(State state, int receptacle) {
    return problem.holds(state, openable[receptacle]);
  }

  boolean isShut(State state, int receptacle) {
    return isOpenable(state, receptacle) && !problem.holds(state, opened[receptacle]);
  }

  boolean isIn(State state, int object, int receptacle) {
    return problem.holds(state, in[object][receptacle]);
  }

  /** Whether the object is at the place of a receptacle, in it or not. */
  boolean liesBy(State state, int object, int receptacle) {
    return problem.holds(state, lies[object][receptacle]);
  }

  /** The object in the agent's hand, or {@link #NONE}. */
  int held(State state) {
    for (int object = 0; object < held.length; object++) {
      if (isHeld(state, object)) {
        return object;
      }
    }
    return NONE;
  }

  /** The symbol of an object. */
  String symbol(int object) {
    return objects.get(object);
  }

  boolean isHeld(State state, int object) {
    return problem.holds(state, held[object]);
  }

  boolean is(State state, Trait trait, int object) {
    return problem.holds(state, about.getOrDefault(trait, NOTHING)[object]);
  }

  /** Whether the agent can look closely at the object. */
  boolean sees(State state, int object) {
    if (isHeld(state, object)) {
      return true;
    }
    for (int receptacle : nearby(state)) {
      if (isIn(state, object, receptacle) && !isShut(state, receptacle)) {
        return true;
      }
    }
    return false;
  }
}
