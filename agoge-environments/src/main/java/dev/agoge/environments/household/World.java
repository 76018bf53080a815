package dev.agoge.environments.household;

import dev.agoge.environments.household.Layout.Receptacle;
import dev.agoge.environments.household.Layout.Thing;
import dev.agoge.environments.planning.GroundProblem;
import dev.agoge.environments.planning.State;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import java.util.List;

/**
 * One layout, grounded: what a planning state means in terms of places and things. Receptacles and
 * things are named by their index in the layout. Immutable and shared by all episodes of a task.
 */
final class World {
  /** No receptacle, or no thing. */
  static final int NONE = -1;

  private final Layout layout;
  private final GroundProblem problem;
  private final String address;
  private final int[] at;
  private final int[] shut;
  private final int[] holding;
  private final int[] lit;
  private final int[][] in;
  private final int[] clean;
  private final int[] hot;
  private final int[] cool;
  private final Commands commands;

  World(Domain domain, Layout layout) {
    this.layout = layout;
    this.problem =
        GroundProblem.of(domain, PddlParser.problem("household", ProblemText.of(layout)));
    this.address = layout.digest().substring(0, 16);
    at = receptacles().stream().mapToInt(r -> fact("at", symbol(r))).toArray();
    shut = receptacles().stream().mapToInt(r -> fact("shut", symbol(r))).toArray();
    holding = things().stream().mapToInt(t -> fact("holding", symbol(t))).toArray();
    lit = things().stream().mapToInt(t -> fact("lit", symbol(t))).toArray();
    in = things().stream().map(this::factsOfPlaces).toArray(int[][]::new);
    clean = treated(Treatment.CLEAN);
    hot = treated(Treatment.HEAT);
    cool = treated(Treatment.COOL);
    commands = new Commands(this);
  }

  private int[] factsOfPlaces(Thing thing) {
    return receptacles().stream().mapToInt(r -> fact("in", symbol(thing), symbol(r))).toArray();
  }

  private int[] treated(Treatment treatment) {
    return things().stream().mapToInt(t -> fact(treatment.result(), symbol(t))).toArray();
  }

  private static String symbol(Receptacle receptacle) {
    return ProblemText.symbol(receptacle);
  }

  private static String symbol(Thing thing) {
    return ProblemText.symbol(thing);
  }

  private int fact(String predicate, String... arguments) {
    return problem.factIndex(predicate, List.of(arguments));
  }

  Layout layout() {
    return layout;
  }

  Goal goal() {
    return layout.goal();
  }

  GroundProblem problem() {
    return problem;
  }

  Commands commands() {
    return commands;
  }

  /** Tells states of this world from those of any other. */
  String address() {
    return address;
  }

  List<Receptacle> receptacles() {
    return layout.receptacles();
  }

  List<Thing> things() {
    return layout.things();
  }

  ReceptacleKind kindOf(int receptacle) {
    return receptacles().get(receptacle).kind();
  }

  /** The receptacle the agent is at, or {@link #NONE} in the middle of the room. */
  int place(State state) {
    for (int r = 0; r < at.length; r++) {
      if (problem.holds(state, at[r])) {
        return r;
      }
    }
    return NONE;
  }

  /** The thing in the agent's hand, or {@link #NONE}. */
  int held(State state) {
    for (int t = 0; t < holding.length; t++) {
      if (problem.holds(state, holding[t])) {
        return t;
      }
    }
    return NONE;
  }

  boolean isShut(State state, int receptacle) {
    return problem.holds(state, shut[receptacle]);
  }

  boolean isIn(State state, int thing, int receptacle) {
    return problem.holds(state, in[thing][receptacle]);
  }

  boolean isTreated(State state, int thing, Treatment treatment) {
    int[] facts =
        switch (treatment) {
          case CLEAN -> clean;
          case HEAT -> hot;
          case COOL -> cool;
        };
    return problem.holds(state, facts[thing]);
  }

  boolean isLit(State state, int thing) {
    return problem.holds(state, lit[thing]);
  }

  /** The receptacle that the thing lies in, or {@link #NONE} if it is held. */
  int placeOf(State state, int thing) {
    for (int r = 0; r < at.length; r++) {
      if (isIn(state, thing, r)) {
        return r;
      }
    }
    return NONE;
  }

  boolean fits(int thing, int receptacle) {
    return things().get(thing).kind() instanceof ObjectKind kind && kind.fits(kindOf(receptacle));
  }
}
