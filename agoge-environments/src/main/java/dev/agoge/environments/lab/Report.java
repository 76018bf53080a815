package dev.agoge.environments.lab;

import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;

/** Says what an action did. */
final class Report {
  private final World world;
  private final State before;
  private final State now;
  private final Narrator view;

  Report(World world, State before, State now, Narrator view) {
    this.world = world;
    this.before = before;
    this.now = now;
    this.view = view;
  }

  /** What came of the planning action. */
  String of(int action) {
    String schema = world.problem().action(action).schema();
    return schema.equals("wait") ? waited() : done(action, schema, argument(action, 0));
  }

  private String done(int action, String schema, String first) {
    return switch (schema) {
      case "go" -> view.room();
      case "open" -> "You open the " + view.spot(spotNamed(first)) + ".";
      case "close" -> "You close the " + first + ".";
      case "turn-on" -> "The " + first + " is on.";
      case "turn-off", "power-off" -> "The " + first + " is off.";
      case "take" -> "You take the " + first + ".";
      case "put" -> put(action, first);
      case "answer" -> "You put the " + first + " in the " + argument(action, 1) + ". " + verdict();
      case "measure" -> measured(first);
      case "mix" -> "You get " + argument(action, 2) + ".";
      case "separate" -> "You get " + argument(action, 1) + " and " + argument(action, 2) + ".";
      case "probe" -> tested(first, argument(action, 1));
      case "connect" -> "You connect the " + first + " to the " + argument(action, 1) + ".";
      case "disconnect" -> "You disconnect the " + first + " from the " + argument(action, 1) + ".";
      case "power-on" -> "The " + first + " is on. " + circuit();
      case "fill-pot" -> "The " + first + " is full of soil.";
      case "fill-can" -> "The " + first + " is full of water.";
      case "plant" -> "You plant the " + first + ".";
      case "water" -> "You water the " + first + ".";
      case "pollinate" -> "You brush pollen into the flower.";
      case "slide" -> slid(spotNamed(first));
      case "focus" -> "You focus on the " + first + ". " + verdict();
      default -> throw new IllegalStateException("no words for " + schema);
    };
  }

  private String argument(int action, int argument) {
    return world.commands().argument(action, argument);
  }

  private int spotNamed(String name) {
    for (int s = 0; s < world.spots().size(); s++) {
      if (world.spot(s).name().equals(name)) {
        return s;
      }
    }
    throw new IllegalStateException("no place is called " + name);
  }

  private int thingNamed(String name) {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.thing(t).name().equals(name)) {
        return t;
      }
    }
    throw new IllegalStateException("nothing is called " + name);
  }

  private String verdict() {
    return world.hasFailed(now) ? "That was wrong; the task is over." : "That is right.";
  }

  private String put(int action, String thing) {
    String place = argument(action, 1);
    SpotKind kind = world.spot(spotNamed(place)).kind();
    String done = "You put the " + thing + " " + kind.preposition() + " the " + place + ".";
    return kind == SpotKind.TUB
        ? done + " " + Trial.FLOAT.outcome(world.thing(thingNamed(thing)).trait())
        : done;
  }

  private String measured(String name) {
    int sample = thingNamed(name);
    return "The thermometer reads %d degrees. The %s is %s."
        .formatted(
            Heat.degrees(world.temperature(now, sample)), name, world.phase(now, sample).word());
  }

  private String tested(String name, String tool) {
    Trial trial = tool.equals("magnet") ? Trial.MAGNET : Trial.ACID;
    int thing = thingNamed(name);
    return "You test the " + name + ". " + trial.outcome(world.thing(thing).trait());
  }

  private String circuit() {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.is(now, About.LIT, t)) {
        return "The " + world.thing(t).name() + " works.";
      }
    }
    return "Nothing else happens.";
  }

  /** The fastest takes two seconds, the others three and more, by their place in the scene. */
  private String slid(int ramp) {
    int seconds = 2;
    if (world.scene().quest() instanceof Quest.Slide slide && ramp != slide.fastest()) {
      seconds = 3 + slide.ramps().indexOf(ramp);
    }
    return "The block slides down the " + world.spot(ramp).name() + " in " + seconds + " seconds.";
  }

  private String waited() {
    StringBuilder text = new StringBuilder("Time passes.");
    for (int t = 0; t < world.things().size(); t++) {
      if (view.sees(t) && !view.thing(t).equals(new Narrator(world, before).thing(t))) {
        text.append(" You see: ").append(view.thing(t)).append('.');
      }
    }
    return text.toString();
  }
}
