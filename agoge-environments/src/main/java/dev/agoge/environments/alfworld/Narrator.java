package dev.agoge.environments.alfworld;

import dev.agoge.environments.alfworld.AlfworldState.Event;
import dev.agoge.environments.alfworld.House.Trait;
import dev.agoge.environments.planning.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Says what ALFWorld's games say. */
final class Narrator {
  private final House house;
  private final State state;

  Narrator(House house, State state) {
    this.house = house;
    this.state = state;
  }

  /** The text for what happened. */
  String text(Event event) {
    return switch (event) {
      case Event.Started() ->
          "-= Welcome to TextWorld, ALFRED! =-\n\n"
              + look()
              + "\n\nYour task is to: "
              + house.file().sentence()
              + ".";
      case Event.Looked() -> look();
      case Event.TookStock() -> inventory();
      case Event.AskedForHelp() -> help();
      case Event.ExaminedObject(int object) -> object(object);
      case Event.ExaminedReceptacle(int receptacle) -> receptacle(receptacle);
      case Event.Did(int action) -> done(action);
      case Event.NothingHappened() -> "Nothing happens.";
    };
  }

  private String look() {
    int[] nearby = house.nearby(state);
    if (nearby.length == 0) {
      List<String> all =
          IntStream.range(0, house.receptacles().size())
              .filter(house::isReachable)
              .mapToObj(house.receptacles()::get)
              .toList();
      return "You are in the middle of a room. Looking quickly around you, you see "
          + indefinite(all)
          + ".";
    }
    List<String> facing = Arrays.stream(nearby).mapToObj(house.receptacles()::get).toList();
    return "You are facing the " + joined(facing) + ". Next to it, you see " + beside(nearby) + ".";
  }

  private String beside(int[] nearby) {
    List<String> loose = new ArrayList<>();
    for (int o = 0; o < house.objects().size(); o++) {
      int object = o;
      boolean lies = IntStream.of(nearby).anyMatch(r -> house.liesBy(state, object, r));
      if (lies && IntStream.of(nearby).noneMatch(r -> house.isIn(state, object, r))) {
        loose.add(house.objects().get(o));
      }
    }
    return indefinite(loose);
  }

  private String inventory() {
    List<String> held = new ArrayList<>();
    for (int o = 0; o < house.objects().size(); o++) {
      if (house.isHeld(state, o)) {
        held.add(house.objects().get(o));
      }
    }
    return held.isEmpty()
        ? "You are not carrying anything."
        : "You are carrying: " + indefinite(held) + ".";
  }

  private String receptacle(int receptacle) {
    String name = house.receptacles().get(receptacle);
    if (house.isShut(state, receptacle)) {
      return "The " + name + " is closed.";
    }
    List<String> contents = new ArrayList<>();
    for (int o = 0; o < house.objects().size(); o++) {
      if (house.isIn(state, o, receptacle)) {
        contents.add(house.objects().get(o));
      }
    }
    return house.isOpenable(state, receptacle)
        ? "The " + name + " is open. In it, you see " + indefinite(contents) + "."
        : "On the " + name + ", you see " + indefinite(contents) + ".";
  }

  private String object(int object) {
    String name = house.objects().get(object);
    boolean sliced = house.is(state, Trait.ISSLICED, object);
    List<String> words = new ArrayList<>();
    boolean clean = house.is(state, Trait.ISCLEAN, object);
    if (house.is(state, Trait.ISHOT, object)) {
      words.add("hot");
    } else if (house.is(state, Trait.ISCOOL, object)) {
      words.add(clean || sliced ? "cool" : "cold");
    }
    if (clean) {
      words.add("clean");
    }
    if (!words.isEmpty()) {
      return "This is a " + String.join(" and ", words) + (sliced ? " sliced " : " ") + name + ".";
    }
    if (house.is(state, Trait.TOGGLEABLE, object)) {
      return "This " + name + (house.is(state, Trait.ISTOGGLED, object) ? " is on." : " is off.");
    }
    return sliced && house.is(state, Trait.SLICEABLE, object)
        ? "This is a sliced " + name + "."
        : "There's nothing special about " + name + ".";
  }

  private String done(int action) {
    Commands commands = house.commands();
    String third = commands.argument(action, 2);
    return switch (house.problem().action(action).schema()) {
      case "gotolocation" -> arrived(commands.argument(action, 3));
      case "openobject" -> "You open the " + third + ". " + receptacle(receptacleNamed(third));
      case "closeobject" -> "You close the " + third + ".";
      case "pickupobject" ->
          "You pick up the " + third + " from the " + commands.argument(action, 3) + ".";
      case "putobject" -> house.grammar().feedback(third, commands.argument(action, 3));
      case "cleanobject" -> treated("clean", action);
      case "heatobject" -> treated("heat", action);
      case "coolobject" -> treated("cool", action);
      case "toggleobject" -> "You turn on the " + third + ".";
      case "sliceobject" ->
          "You sliced the " + third + " with the " + commands.argument(action, 3) + ".";
      default -> throw new IllegalStateException("no words for action " + action);
    };
  }

  private String arrived(String name) {
    return "You arrive at " + name + ". " + receptacle(receptacleNamed(name));
  }

  private String treated(String verb, int action) {
    Commands commands = house.commands();
    return "You %s the %s using the %s."
        .formatted(verb, commands.argument(action, 3), commands.argument(action, 2));
  }

  private int receptacleNamed(String name) {
    return house.receptacles().indexOf(name);
  }

  private static String indefinite(List<String> names) {
    return names.isEmpty() ? "nothing" : joined(names.stream().map(n -> "a " + n).toList());
  }

  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
  }

  private String help() {
    return """

    Available commands:
      look
      inventory
      go to (receptacle)
      open (receptacle)
      close (receptacle)
      take (object) from (receptacle)
      %s
      examine (something)
      use (object)
      heat (object) with (receptacle)
      clean (object) with (receptacle)
      cool (object) with (receptacle)
      slice (object) with (object)
    """
        .formatted(house.grammar().command("(object)", "(receptacle)"));
  }
}
