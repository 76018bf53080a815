package dev.agoge.environments.grid;

import java.util.Optional;

/** What a command does in a state, and which commands can be carried out in it. */
final class Rules {
  private final World world;
  private final Grip grip;

  Rules(World world) {
    this.world = world;
    this.grip = new Grip(world);
  }

  Grip grip() {
    return grip;
  }

  /** Carries out a command and looks what it did for the mission. */
  Deed act(GridState state, Command command) {
    Deed deed = perform(state, command);
    if (!deed.valid()) {
      return deed;
    }
    GridState after = deed.state();
    int ahead = world.rooms().ahead(after.cell(), after.heading());
    Deed whole = deed.facing(world.thingOn(after, ahead));
    int done = world.mission().after(after.done(), whole);
    return done == after.done() ? whole : whole.leadingTo(after.with(done, praise(after, done)));
  }

  private String praise(GridState before, int done) {
    Mission mission = world.mission();
    StringBuilder text = new StringBuilder(before.news());
    for (int i = 0; i < mission.size(); i++) {
      if (((done & ~before.done()) >>> i & 1) != 0) {
        text.append(text.isEmpty() ? "" : "\n").append("done: ").append(mission.clause(i).text());
      }
    }
    return text.toString();
  }

  private Deed perform(GridState state, Command command) {
    if (command.thing() == Command.NO_THING) {
      return grip.act(state, command.act());
    }
    View view = new View(world, state);
    Optional<String> obstacle = obstacle(view, command);
    if (obstacle.isPresent()) {
      return Deed.refused(state, obstacle.get());
    }
    Optional<Pose> pose = pose(view, command);
    if (pose.isEmpty()) {
      return Deed.refused(state, "the way to " + world.name(command.thing()) + " is blocked");
    }
    GridState there = state.at(pose.get().cell(), pose.get().heading());
    return switch (command.act()) {
      case PICK_UP -> grip.take(there);
      case PUT_NEXT -> grip.drop(there);
      case OPEN, CLOSE -> grip.toggle(there);
      case GO_THROUGH -> goThrough(there, command.thing() - World.FIRST_DOOR);
      default -> Deed.moved(there);
    };
  }

  /** Where the walk of a command ends. */
  static Optional<Pose> pose(View view, Command command) {
    return command.act() == Act.PUT_NEXT
        ? view.facingBeside(command.thing())
        : view.facing(command.thing());
  }

  /** As far as the cell behind the door, or into the doorway if something lies there. */
  private Deed goThrough(GridState before, int door) {
    Deed opening = before.door(door) == GridState.OPEN ? Deed.moved(before) : grip.toggle(before);
    GridState inside = grip.forward(opening.state()).state();
    Deed out = grip.forward(inside);
    return opening.leadingTo(out.valid() ? out.state() : inside);
  }

  /** Why a command cannot be carried out even with a free way. */
  private Optional<String> obstacle(View view, Command command) {
    int thing = command.thing();
    if (!view.sees(thing)) {
      return Optional.of("you do not see " + world.name(thing) + " from here");
    }
    return fits(view.state(), command)
        ? Optional.empty()
        : Optional.of(refusal(view.state(), command));
  }

  /** Whether the thing and the hands allow the act, wherever the thing is. */
  private boolean fits(GridState state, Command command) {
    int thing = command.thing();
    boolean isDoor = World.isDoor(thing);
    boolean carries = state.carried() != GridState.NOTHING;
    return switch (command.act()) {
      case GO_TO -> true;
      case PICK_UP -> !isDoor && !carries;
      case PUT_NEXT -> !isDoor && carries;
      case OPEN -> isDoor ? canOpen(state, thing) : isUnopenedBox(state, thing);
      case CLOSE -> isDoor && state.door(thing - World.FIRST_DOOR) == GridState.OPEN;
      case GO_THROUGH ->
          isDoor
              && state.cell() != world.door(thing - World.FIRST_DOOR).cell()
              && (state.door(thing - World.FIRST_DOOR) == GridState.OPEN || canOpen(state, thing));
      default -> false;
    };
  }

  private boolean canOpen(GridState state, int thing) {
    int door = thing - World.FIRST_DOOR;
    return switch (state.door(door)) {
      case GridState.CLOSED -> true;
      case GridState.LOCKED -> world.hasKey(state, door);
      default -> false;
    };
  }

  private boolean isUnopenedBox(GridState state, int thing) {
    return world.look(thing).kind() == Kind.BOX && !state.isEmptied(thing);
  }

  private String refusal(GridState state, Command command) {
    int thing = command.thing();
    boolean carries = state.carried() != GridState.NOTHING;
    String name = world.name(thing);
    if (World.isDoor(thing) && state.door(thing - World.FIRST_DOOR) == GridState.LOCKED) {
      return name + " is locked: you need a " + world.look(thing).colour().word() + " key in hand";
    }
    return switch (command.act()) {
      case PICK_UP ->
          carries ? "your hands are full: put down what you carry first" : name + " stays there";
      case PUT_NEXT -> carries ? "put it next to an object, not a door" : "you carry nothing";
      case OPEN -> name + " cannot be opened now";
      case CLOSE -> name + " cannot be closed now";
      default -> "you cannot go through " + name + " from here";
    };
  }

  /** Whether a command on a thing can be carried out. */
  boolean allows(View view, Command command) {
    return fits(view.state(), command)
        && (command.act() == Act.PUT_NEXT
            ? view.canLayBeside(command.thing())
            : view.canFace(command.thing()));
  }
}
