package dev.agoge.environments.lab;

import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;
import java.util.Optional;

/**
 * The next command towards simple ends, from one state; empty where the end is reached. They chain
 * by {@link Optional#or}.
 */
final class Moves {
  private final World world;
  private final State state;

  Moves(World world, State state) {
    this.world = world;
    this.state = state;
  }

  /** The command itself. */
  static Optional<String> command(String text) {
    return Optional.of(text);
  }

  String name(int thing) {
    return world.thing(thing).name();
  }

  String place(int spot) {
    return world.spot(spot).name();
  }

  /** To be in the room of a place. */
  Optional<String> beside(int spot) {
    int here = world.room(state);
    int there = world.spot(spot).room();
    return here == there
        ? Optional.empty()
        : command("go to " + world.scene().rooms().get(world.floor().step(here, there)));
  }

  /** To be able to reach into a place. */
  private Optional<String> reach(int spot) {
    return beside(spot)
        .or(() -> world.isShut(state, spot) ? command("open " + place(spot)) : Optional.empty());
  }

  /** To hold a thing. */
  Optional<String> get(int thing) {
    if (world.isHeld(state, thing)) {
      return Optional.empty();
    }
    int spot = world.spotOf(state, thing);
    return reach(spot)
        .or(() -> loose(thing))
        .or(() -> command("take " + name(thing) + " from " + place(spot)));
  }

  /** To have a thing lie in a place. */
  Optional<String> put(int thing, int spot) {
    if (world.isIn(state, thing, spot)) {
      return Optional.empty();
    }
    return get(thing)
        .or(() -> reach(spot))
        .or(() -> command("put " + name(thing) + " in " + place(spot)));
  }

  /** To have given a thing as the answer. */
  Optional<String> answer(int thing, int box) {
    return get(thing)
        .or(() -> beside(box))
        .or(() -> command("put " + name(thing) + " in " + place(box)));
  }

  /** To have a device work: switched on and shut. */
  Optional<String> run(int device) {
    if (world.isOpen(state, device)) {
      return beside(device).or(() -> command("close " + place(device)));
    }
    return world.spot(device).kind().switched() && !world.isOn(state, device)
        ? beside(device).or(() -> command("turn on " + place(device)))
        : Optional.empty();
  }

  /** To have a sample warmed or cooled one step further. */
  Optional<String> treat(int sample, int device) {
    return put(sample, device).or(() -> run(device)).or(() -> command("wait"));
  }

  /** To have no part connected to a part that lies within reach. */
  private Optional<String> loose(int part) {
    for (int other = 0; other < world.things().size(); other++) {
      if (world.isJoined(state, part, other)) {
        return disconnect(part, other);
      }
      if (world.isJoined(state, other, part)) {
        return disconnect(other, part);
      }
    }
    return world.is(state, About.POWERED, part) ? unpowered() : Optional.empty();
  }

  private Optional<String> disconnect(int a, int b) {
    return unpowered().or(() -> command("disconnect " + name(a) + " from " + name(b)));
  }

  /** To have every battery off. */
  private Optional<String> unpowered() {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.is(state, About.POWERED, t)) {
        return command("turn off " + name(t));
      }
    }
    return Optional.empty();
  }

  /** To have exactly the joints of a circuit on the bench, and the battery on. */
  Optional<String> close(Circuit circuit, int bench) {
    Optional<String> next = Optional.empty();
    for (int part : circuit.parts()) {
      next = next.or(() -> world.isIn(state, part, bench) ? Optional.empty() : get(part));
    }
    for (int part : circuit.parts()) {
      next = next.or(() -> put(part, bench));
    }
    return next.or(() -> beside(bench))
        .or(() -> removeOtherJoints(circuit))
        .or(() -> addJoints(circuit))
        .or(() -> command("turn on " + name(circuit.battery())));
  }

  private Optional<String> removeOtherJoints(Circuit circuit) {
    for (int a = 0; a < world.things().size(); a++) {
      for (int b = 0; b < world.things().size(); b++) {
        if (world.isJoined(state, a, b) && !circuit.wanted().contains(new Circuit.Joint(a, b))) {
          return disconnect(a, b);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> addJoints(Circuit circuit) {
    for (Circuit.Joint joint : circuit.wanted()) {
      if (!world.isJoined(state, joint.a(), joint.b())) {
        return unpowered()
            .or(() -> command("connect " + name(joint.a()) + " to " + name(joint.b())));
      }
    }
    return Optional.empty();
  }
}
