package dev.agoge.environments.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where to lay down what is in hand, so that it is not in the way. */
final class LayingDown {
  private static final Act[] WAYS = {Act.GO_FORWARD, Act.TURN_LEFT, Act.TURN_RIGHT};

  private static final int FEW = 6;

  /** What the way onwards costs from a state, were some objects, a set, in nobody's way. */
  interface Onwards {
    int cost(GridState after, long ignored);
  }

  private final View view;
  private final World world;
  private final GridState state;
  private final Grip grip;

  LayingDown(View view) {
    this.view = view;
    world = view.world();
    state = view.state();
    grip = new Grip(world);
  }

  /**
   * The first move towards the nearest place where it hinders nobody. One who is shut in on few
   * cells leaves by a door; if there is none, or the nearest place is in one's own way, it goes to
   * the place from which the way onwards is shortest.
   *
   * @param onwards what the way onwards costs, once it is laid down
   */
  Optional<Command> towards(Onwards onwards) {
    if (isShutIn()) {
      return wayOut().or(() -> leastHarm(onwards));
    }
    return view.nearest(this::harmless)
        .filter(pose -> !isInTheWay(pose, onwards))
        .map(pose -> move(pose, this::harmless))
        .or(() -> leastHarm(onwards));
  }

  private boolean isShutIn() {
    int cells = 0;
    for (Panel panel : view.panels()) {
      cells += Long.bitCount(panel.reached() & inside(panel));
    }
    return cells <= FEW;
  }

  private Optional<Command> wayOut() {
    for (int door = 0; door < world.doors(); door++) {
      int thing = World.FIRST_DOOR + door;
      boolean passable = state.door(door) != GridState.LOCKED || world.hasKey(state, door);
      if (passable
          && state.cell() != world.door(door).cell()
          && view.sees(thing)
          && view.canFace(thing)) {
        return Optional.of(new Command(Act.GO_THROUGH, thing));
      }
    }
    return Optional.empty();
  }

  /** Whether it would lie in one's own way. */
  private boolean isInTheWay(Pose pose, Onwards onwards) {
    GridState after = grip.drop(state.at(pose.cell(), pose.heading())).state();
    return onwards.cost(after, 0) > onwards.cost(after, 1L << state.carried()) + Routes.THING / 2;
  }

  private long[] harmless(Panel panel) {
    long doors = 0;
    for (int door : world.doorsIn(panel.room())) {
      doors |= 1L << world.door(door).in(panel.room()).bit();
    }
    return panel.facing(Bits.harmless(inside(panel), doors, panel.occupied()));
  }

  private long inside(Panel panel) {
    return panel.free() & world.rooms().inside();
  }

  private Command move(Pose pose, Function<Panel, long[]> wanted) {
    if (pose.moves() == 0) {
      return Command.of(Act.DROP);
    }
    for (Act way : WAYS) {
      Deed deed = grip.act(state, way);
      if (deed.valid()
          && new View(world, deed.state())
              .nearest(wanted)
              .filter(next -> next.moves() < pose.moves())
              .isPresent()) {
        return Command.of(way);
      }
    }
    throw new IllegalStateException("no first move to a place to lay down");
  }

  private Optional<Command> leastHarm(Onwards onwards) {
    int least = Integer.MAX_VALUE;
    Optional<Command> best = Optional.empty();
    for (Pose pose : poses()) {
      GridState dropped = grip.drop(state.at(pose.cell(), pose.heading())).state();
      int cost = pose.moves() + onwards.cost(dropped, 0);
      if (cost < least) {
        least = cost;
        best = Optional.of(move(pose, panel -> just(panel, pose)));
      }
    }
    return best;
  }

  /** All poses in reach that face a free cell, each with the moves to it. */
  private List<Pose> poses() {
    List<Pose> poses = new ArrayList<>();
    for (Panel panel : view.panels()) {
      for (long rest = panel.reached(); rest != 0; rest &= rest - 1) {
        int cell = world.rooms().cell(panel.room(), Long.numberOfTrailingZeros(rest));
        for (int heading = 0; heading < Heading.COUNT; heading++) {
          GridState there = state.at(cell, heading);
          if (grip.canLayAhead(there)) {
            view.nearest(p -> just(p, new Pose(there.cell(), there.heading(), 0)))
                .ifPresent(poses::add);
          }
        }
      }
    }
    return poses;
  }

  /** The pose alone, in the rooms that hold its cell. */
  private long[] just(Panel panel, Pose pose) {
    long[] wanted = new long[Heading.COUNT];
    for (long rest = panel.reached(); rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      if (world.rooms().cell(panel.room(), bit) == pose.cell()) {
        wanted[pose.heading()] = 1L << bit;
      }
    }
    return wanted;
  }
}
