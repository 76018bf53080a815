package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Scene.Spot;
import dev.agoge.environments.lab.Scene.Thing;
import dev.agoge.environments.planning.GroundProblem;
import dev.agoge.environments.planning.State;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One scene, grounded: what a planning state means in terms of rooms, places and things, which are
 * named by their place in the scene's lists. Immutable and shared by all episodes of a task.
 */
final class World {
  /** No such thing, place or action. */
  static final int NONE = -1;

  private static final int[] NOTHING = {};
  private static final List<Stage> STAGES = List.of(Stage.values());

  private final Scene scene;
  private final GroundProblem problem;
  private final String address;
  private final int[] at;
  private final int[] open;
  private final int[] on;
  private final int[] timed;
  private final int[] held;
  private final int[][] in;
  private final int[][] temperatures;
  private final int[][] stages;
  private final int[][] joined;
  private final int[][] planted;
  private final Map<About, int[]> single = new EnumMap<>(About.class);
  private final int failed;
  private final Commands commands;
  private final Floor floor;
  private final Recipes recipes;

  /** Facts about one thing or place that most tasks do not have. */
  enum About {
    KNOWN,
    SORTED,
    POWERED,
    LIT,
    FILLED,
    FULL,
    WET,
    POLLINATED,
    PROBED,
    MEASURED
  }

  World(Domain domain, Scene scene) {
    this.scene = scene;
    this.problem = GroundProblem.of(domain, PddlParser.problem("lab", ProblemText.of(scene)));
    this.address = scene.digest().substring(0, 16);
    at = scene.rooms().stream().mapToInt(r -> fact("at", Scene.symbol(r))).toArray();
    open = spots().stream().mapToInt(s -> fact("open", symbol(s))).toArray();
    on = spots().stream().mapToInt(s -> fact("on", symbol(s))).toArray();
    timed = spots().stream().mapToInt(s -> fact("timed", symbol(s))).toArray();
    held = things().stream().mapToInt(t -> fact("held", symbol(t))).toArray();
    in = facts("in", spots().stream().map(World::symbol).toList());
    temperatures =
        facts("temp", IntStream.range(0, Heat.LEVELS).mapToObj(level -> "t" + level).toList());
    stages = facts("grown", STAGES.stream().map(Stage::symbol).toList());
    joined = facts("joined", things().stream().map(World::symbol).toList());
    planted = facts("planted", things().stream().map(World::symbol).toList());
    for (About about : About.values()) {
      String predicate = about.name().toLowerCase(Locale.ROOT);
      single.put(about, things().stream().mapToInt(t -> fact(predicate, symbol(t))).toArray());
    }
    failed = fact("failed");
    floor = new Floor(scene);
    recipes = new Recipes(scene);
    commands = new Commands(this);
  }

  private int[][] facts(String predicate, List<String> others) {
    return things().stream()
        .map(t -> others.stream().mapToInt(o -> fact(predicate, symbol(t), o)).toArray())
        .toArray(int[][]::new);
  }

  private int fact(String predicate, String... arguments) {
    return problem.factIndex(predicate, List.of(arguments));
  }

  private static String symbol(Spot spot) {
    return Scene.symbol(spot.name());
  }

  private static String symbol(Thing thing) {
    return Scene.symbol(thing.name());
  }

  Scene scene() {
    return scene;
  }

  GroundProblem problem() {
    return problem;
  }

  Commands commands() {
    return commands;
  }

  Floor floor() {
    return floor;
  }

  Recipes recipes() {
    return recipes;
  }

  /** Tells states of this world from those of any other. */
  String address() {
    return address;
  }

  List<Spot> spots() {
    return scene.spots();
  }

  List<Thing> things() {
    return scene.things();
  }

  Spot spot(int spot) {
    return scene.spots().get(spot);
  }

  Thing thing(int thing) {
    return scene.things().get(thing);
  }

  private int firstTrue(State state, int[] facts) {
    for (int i = 0; i < facts.length; i++) {
      if (problem.holds(state, facts[i])) {
        return i;
      }
    }
    return NONE;
  }

  int room(State state) {
    return firstTrue(state, at);
  }

  boolean isHere(State state, int spot) {
    return spot(spot).room() == room(state);
  }

  boolean isOpen(State state, int spot) {
    return problem.holds(state, open[spot]);
  }

  /** Whether it must be opened to reach or see inside. */
  boolean isShut(State state, int spot) {
    return spot(spot).kind().shuts() && !isOpen(state, spot);
  }

  boolean isOn(State state, int spot) {
    return problem.holds(state, on[spot]);
  }

  boolean isHeld(State state, int thing) {
    return problem.holds(state, held[thing]);
  }

  boolean isIn(State state, int thing, int spot) {
    return problem.holds(state, in[thing][spot]);
  }

  /** The place of a thing, {@link #NONE} if it is held or is not there. */
  int spotOf(State state, int thing) {
    return firstTrue(state, in[thing]);
  }

  /** Whether the thing is there: neither used up nor still to be made. */
  boolean exists(State state, int thing) {
    return isHeld(state, thing) || spotOf(state, thing) != NONE;
  }

  int temperature(State state, int sample) {
    return firstTrue(state, temperatures[sample]);
  }

  /** The state of matter of a sample. */
  Phase phase(State state, int sample) {
    return thing(sample).matter().orElseThrow().at(temperature(state, sample));
  }

  Stage stage(State state, int seed) {
    return STAGES.get(Math.max(0, firstTrue(state, stages[seed])));
  }

  /** The pot of a seed, or {@link #NONE}. */
  int potOf(State state, int seed) {
    return firstTrue(state, planted[seed]);
  }

  /** Whether the right clip of one part is joined to the left clip of another. */
  boolean isJoined(State state, int a, int b) {
    return problem.holds(state, joined[a][b]);
  }

  boolean is(State state, About about, int thing) {
    return problem.holds(state, single.getOrDefault(about, NOTHING)[thing]);
  }

  /** Whether the ramp was timed. */
  boolean isTimed(State state, int spot) {
    return problem.holds(state, timed[spot]);
  }

  boolean hasFailed(State state) {
    return problem.holds(state, failed);
  }

  boolean isSolved(State state) {
    return problem.isGoal(state);
  }

  /** Whether the episode is over. */
  boolean hasEnded(State state) {
    return isSolved(state) || hasFailed(state);
  }
}
