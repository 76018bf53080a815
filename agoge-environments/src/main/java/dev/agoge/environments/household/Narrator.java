package dev.agoge.environments.household;

import dev.agoge.environments.household.HouseholdState.Event;
import dev.agoge.environments.household.Layout.Receptacle;
import dev.agoge.environments.planning.State;
import java.util.List;

/** Says in few and regular words what the agent sees. */
final class Narrator {
  /** Every word of the texts that is not a room, a kind or a state. */
  static final List<String> WORDS =
      List.of(
          "You",
          "are",
          "the",
          "see",
          "Task",
          "At",
          "It",
          "is",
          "closed",
          "On",
          "In",
          "nothing",
          "Nothing",
          "happens",
          "hold",
          "take",
          "put",
          "in",
          "on",
          "off",
          "open",
          "close",
          "clean",
          "heat",
          "cool",
          "hot",
          "use",
          "and",
          "plain",
          "with",
          "from",
          "to",
          "go",
          "look",
          "at",
          "under",
          "a",
          "an",
          "two",
          "inventory",
          "examine",
          "move");

  private final World world;

  Narrator(World world) {
    this.world = world;
  }

  /** The text for a state. */
  String text(HouseholdState state) {
    return switch (state.event()) {
      case Event.Started() -> overview() + " Task: " + world.goal().sentence() + ".";
      case Event.Looked() -> surroundings(state.facts());
      case Event.TookStock() -> inventory(state.facts());
      case Event.NothingHappened() -> "Nothing happens.";
      case Event.Did(int action) -> done(state.facts(), action);
      case Event.Examined(int thing) -> close(state.facts(), thing);
    };
  }

  private String overview() {
    StringBuilder text = new StringBuilder(256);
    text.append("You are in the ").append(world.layout().room().words()).append(". You see ");
    String separator = "";
    for (Receptacle receptacle : world.receptacles()) {
      text.append(separator).append(receptacle.name());
      separator = ", ";
    }
    return text.append('.').toString();
  }

  private String surroundings(State state) {
    int place = world.place(state);
    return place == World.NONE ? overview() : contents(state, place);
  }

  private String contents(State state, int place) {
    Receptacle receptacle = world.receptacles().get(place);
    if (world.isShut(state, place)) {
      return "At " + receptacle.name() + ". It is closed.";
    }
    StringBuilder text = new StringBuilder(96);
    text.append(receptacle.kind().preposition().equals("in") ? "In " : "On ");
    text.append(receptacle.name()).append(':');
    boolean empty = true;
    for (int t = 0; t < world.things().size(); t++) {
      if (world.isIn(state, t, place)) {
        text.append(empty ? " " : ", ").append(world.things().get(t).name());
        empty = false;
      }
    }
    return text.append(empty ? " nothing." : ".").toString();
  }

  private String inventory(State state) {
    int held = world.held(state);
    return "You hold " + (held == World.NONE ? "nothing" : thing(held)) + ".";
  }

  private String done(State state, int action) {
    Commands commands = world.commands();
    String verb = world.problem().action(action).schema();
    int thing = commands.thingOf(action);
    int place = commands.placeOf(action);
    return switch (verb) {
      case "go", "open" -> contents(state, place);
      case "close" -> "You close " + place(place) + ".";
      case "take" -> "You take " + thing(thing) + ".";
      case "put" ->
          "You put "
              + thing(thing)
              + " "
              + world.kindOf(place).preposition()
              + " "
              + place(place)
              + ".";
      case "use" ->
          "You use " + thing(thing) + ". It is " + (world.isLit(state, thing) ? "on." : "off.");
      default -> "You " + verb + " " + thing(thing) + ".";
    };
  }

  private String close(State state, int thing) {
    StringBuilder states = new StringBuilder();
    for (Treatment treatment : Treatment.values()) {
      if (world.isTreated(state, thing, treatment)) {
        states.append(states.isEmpty() ? "" : " and ").append(treatment.result());
      }
    }
    if (world.things().get(thing).kind() instanceof LampKind) {
      states.append(world.isLit(state, thing) ? "on" : "off");
    }
    return "It is " + (states.isEmpty() ? "plain" : states) + ".";
  }

  private String thing(int thing) {
    return world.things().get(thing).name();
  }

  private String place(int place) {
    return world.receptacles().get(place).name();
  }
}
