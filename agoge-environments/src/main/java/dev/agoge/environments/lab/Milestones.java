package dev.agoge.environments.lab;

import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;

/**
 * The share of a task's subgoals that are reached. Each kind of quest has a list of subgoals in
 * order; the last one that holds now counts, with all before it.
 */
final class Milestones {
  private final World world;
  private final State state;

  Milestones(World world, State state) {
    this.world = world;
    this.state = state;
  }

  /** In [0, 1]; 1 exactly if the task is solved. */
  double progress() {
    if (world.isSolved(state)) {
      return 1;
    }
    return switch (world.scene().quest()) {
      case Quest.Change(int sample, Phase p, int device) ->
          reached(
              handled(sample),
              world.isIn(state, sample, device),
              world.isIn(state, sample, device) && works(device),
              false);
      case Quest.Sort sort -> sorted(sort);
      case Quest.Make make -> made(make);
      case Quest.Divide(int mixture, int part, int tool) ->
          share(count(isHeld(tool), isHeld(mixture)), 3);
      case Quest.BoilDown(int mixture, int part, int plate) ->
          reached(
              handled(mixture),
              world.isIn(state, mixture, plate),
              world.isIn(state, mixture, plate) && works(plate),
              world.exists(state, part),
              false);
      case Quest.Light light -> lit(light);
      case Quest.Grow grow -> grown(grow);
      case Quest.Pick pick -> reached(pick.right().stream().anyMatch(this::isHeld), false);
      case Quest.Slide slide ->
          share(
              count(isHeld(slide.block()))
                  + (int) slide.ramps().stream().filter(r -> world.isTimed(state, r)).count(),
              slide.ramps().size() + 2);
    };
  }

  private static double reached(boolean... subgoals) {
    for (int i = subgoals.length - 1; i >= 0; i--) {
      if (subgoals[i]) {
        return share(i + 1, subgoals.length);
      }
    }
    return 0;
  }

  private static int count(boolean... facts) {
    int count = 0;
    for (boolean fact : facts) {
      count += fact ? 1 : 0;
    }
    return count;
  }

  private static double share(int reached, int all) {
    return (double) Math.min(reached, all - 1) / all;
  }

  private boolean isHeld(int thing) {
    return world.isHeld(state, thing);
  }

  /** Held, or put somewhere since the start. */
  private boolean handled(int thing) {
    return world.spotOf(state, thing) != world.thing(thing).spot();
  }

  private boolean works(int device) {
    SpotKind kind = world.spot(device).kind();
    return (!kind.switched() || world.isOn(state, device)) && !world.isOpen(state, device);
  }

  /** For each subject: in hand or elsewhere than at first, known, in its box. */
  private double sorted(Quest.Sort sort) {
    int reached = 0;
    for (int subject : sort.subjects()) {
      boolean done = world.is(state, About.SORTED, subject);
      boolean known = done || world.is(state, About.KNOWN, subject);
      reached += count(done, known, known || handled(subject));
    }
    return share(reached, 3 * sort.subjects().size());
  }

  private double made(Quest.Make make) {
    int[] counts = new int[2];
    world.recipes().visit(make.product(), thing -> tally(thing, counts));
    return share(counts[0], counts[1]);
  }

  /** A part counts once it is not where it was at first: it is in hand, warmed, or mixed in. */
  private void tally(int thing, int[] counts) {
    counts[1]++;
    counts[0] += handled(thing) ? 1 : 0;
  }

  private double lit(Quest.Light light) {
    Circuit circuit = Circuit.of(light);
    return share(circuit.onBench(world, state) + circuit.joints(world, state), 9);
  }

  private double grown(Quest.Grow grow) {
    boolean planted = world.potOf(state, grow.seed()) != World.NONE;
    int stages = planted ? world.stage(state, grow.seed()).steps() : 0;
    int before =
        count(
            world.is(state, About.FILLED, grow.pot()),
            planted,
            world.is(state, About.FULL, grow.can()));
    return share(before + stages, 3 + grow.stage().steps());
  }
}
