package dev.agoge.environments.lab;

import dev.agoge.environments.lab.LabState.Event;
import dev.agoge.environments.lab.Scene.Spot;
import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;
import java.util.StringJoiner;

/** Says what the agent sees from where it is. */
final class Narrator {
  private final World world;
  private final State state;

  Narrator(World world, State state) {
    this.world = world;
    this.state = state;
  }

  /** The text for what happened. */
  String text(Event event) {
    return switch (event) {
      case Event.Started() ->
          "Task: " + world.scene().sentence() + ".\n" + manual() + "\n" + room();
      case Event.Looked() -> room();
      case Event.TookStock() -> inventory();
      case Event.Examined(int thing) -> "It is " + thing(thing) + ".";
      case Event.Inspected(int spot) -> "You look closely: " + spot(spot) + ".";
      case Event.Did(int action, State before) -> new Report(world, before, state, this).of(action);
      case Event.Refused(String reason) -> reason;
    };
  }

  private String manual() {
    return "Commands: " + world.commands().forms() + ". Only wait lets time pass.";
  }

  /** Whether the agent holds the thing or sees it lie in the room. */
  boolean sees(int thing) {
    if (world.isHeld(state, thing)) {
      return true;
    }
    int spot = world.spotOf(state, thing);
    return spot != World.NONE && world.isHere(state, spot) && !world.isShut(state, spot);
  }

  /** The room with its places and what is seen there. */
  String room() {
    int room = world.room(state);
    StringJoiner doors = new StringJoiner(", ");
    world.floor().neighbours(room).forEach(r -> doors.add(world.scene().rooms().get(r)));
    StringJoiner places = new StringJoiner("; ", " You see: ", ".");
    for (int s = 0; s < world.spots().size(); s++) {
      if (world.spot(s).room() == room) {
        places.add(spot(s));
      }
    }
    return "You are in the "
        + world.scene().rooms().get(room)
        + ", next to: "
        + doors
        + "."
        + places;
  }

  /** A place, with its state and contents. */
  String spot(int s) {
    Spot spot = world.spot(s);
    StringBuilder text = new StringBuilder(spot.name());
    if (spot.kind().switched()) {
      text.append(world.isOn(state, s) ? " (on" : " (off");
      text.append(spot.kind().shuts() ? world.isShut(state, s) ? ", closed)" : ", open)" : ")");
    } else if (spot.kind().shuts()) {
      text.append(world.isShut(state, s) ? " (closed)" : " (open)");
    }
    if (spot.kind() == SpotKind.RAMP || spot.kind() == SpotKind.SINK || world.isShut(state, s)) {
      return text.toString();
    }
    StringJoiner contents = new StringJoiner(", ", ": ", "");
    contents.setEmptyValue(": nothing");
    for (int t = 0; t < world.things().size(); t++) {
      if (world.isIn(state, t, s)) {
        contents.add(thing(t));
      }
    }
    return text.append(contents).toString();
  }

  private String inventory() {
    StringJoiner held = new StringJoiner(", ", "You hold: ", ".");
    held.setEmptyValue("You hold nothing.");
    for (int t = 0; t < world.things().size(); t++) {
      if (world.isHeld(state, t)) {
        held.add(thing(t));
      }
    }
    return held.toString();
  }

  /** A thing with what is seen of it. */
  String thing(int t) {
    String name = world.thing(t).name();
    return switch (world.thing(t).kind()) {
      case SAMPLE -> name + " (" + world.phase(state, t).word() + ")";
      case POT -> name + pot(t);
      case CAN -> name + (world.is(state, About.FULL, t) ? " (full)" : " (empty)");
      case BATTERY ->
          name + (world.is(state, About.POWERED, t) ? " (on" : " (off") + links(t) + ")";
      case LOAD ->
          name + (world.is(state, About.LIT, t) ? " (working" : " (still") + links(t) + ")";
      case LINK -> name + wrapped(links(t));
      case SEED, THERMOMETER, SOIL, BRUSH, BLOCK, TOOL, OBJECT -> name;
    };
  }

  private static String wrapped(String links) {
    return links.isEmpty() ? "" : " (" + links.substring(2) + ")";
  }

  private String links(int part) {
    StringBuilder text = new StringBuilder();
    for (int other = 0; other < world.things().size(); other++) {
      if (world.isJoined(state, part, other)) {
        text.append(", connected to ").append(world.thing(other).name());
      }
    }
    return text.toString();
  }

  private String pot(int pot) {
    if (!world.is(state, About.FILLED, pot)) {
      return " (empty)";
    }
    String plant = "";
    for (int seed = 0; seed < world.things().size(); seed++) {
      if (world.potOf(state, seed) == pot) {
        plant = ", with " + world.stage(state, seed).words();
      }
    }
    return (world.is(state, About.WET, pot) ? " (wet soil" : " (dry soil") + plant + ")";
  }
}
