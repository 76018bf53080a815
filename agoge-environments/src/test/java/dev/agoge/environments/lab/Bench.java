package dev.agoge.environments.lab;

import dev.agoge.environment.Action;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.lab.Scene.Door;
import dev.agoge.environments.lab.Scene.Spot;
import dev.agoge.environments.lab.Scene.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hand-made scene of two rooms, the kitchen (where the agent is) and the garden. */
final class Bench {
  private final List<Spot> spots = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private Quest quest = new Quest.Pick(List.of(0), 0);
  private String goal = "(failed)";

  Bench() {
    spots.add(new Spot("counter", SpotKind.STORE, 0));
    spots.add(new Spot("larder", SpotKind.CUPBOARD, 0));
  }

  Bench spot(String name, SpotKind kind) {
    spots.add(new Spot(name, kind, 0));
    return this;
  }

  Bench outside(String name, SpotKind kind) {
    spots.add(new Spot(name, kind, 1));
    return this;
  }

  Bench thing(String name, ThingKind kind, boolean trait) {
    things.add(new Thing(name, kind, 0, Optional.empty(), trait));
    return this;
  }

  Bench thing(String name, ThingKind kind) {
    return thing(name, kind, false);
  }

  Bench sample(String name, int melts, int boils) {
    things.add(
        new Thing(name, ThingKind.SAMPLE, 0, Optional.of(new Matter(2, melts, boils)), false));
    return this;
  }

  Bench product(String name) {
    things.add(
        new Thing(name, ThingKind.SAMPLE, Scene.NOWHERE, Optional.of(new Matter(2, 1, 6)), false));
    return this;
  }

  Bench fact(String fact) {
    facts.add(fact);
    return this;
  }

  Bench goal(String pddl) {
    goal = pddl;
    return this;
  }

  Bench quest(Quest its) {
    quest = its;
    return this;
  }

  Play play() {
    Scene scene =
        new Scene(
            quest,
            "try it",
            List.of("kitchen", "garden"),
            List.of(new Door(0, 1)),
            0,
            spots,
            things,
            facts,
            goal);
    Task task = new Task(LabEnvironment.ID, "x", Split.TRAIN, "x", 1, scene.digest());
    return new Play(LabEpisode.start(task, new LabEnvironment().world(scene)));
  }

  /** An episode with shorter words. */
  record Play(LabEpisode episode) {
    /** Does it, and gives the text. */
    String does(String command) {
      StepResult result = episode.step(new Action(command));
      if (!result.valid()) {
        throw new AssertionError("'" + command + "' is not valid: " + result.observation().text());
      }
      return result.observation().text();
    }

    /** Does all of them, and gives the last text. */
    String all(String... commands) {
      String text = "";
      for (String command : commands) {
        text = does(command);
      }
      return text;
    }

    /** Tries in vain, and gives the text. */
    String refuses(String command) {
      String key = episode.observation().stateKey();
      StepResult result = episode.step(new Action(command));
      if (result.valid() || !result.observation().stateKey().equals(key)) {
        throw new AssertionError("'" + command + "' was done: " + result.observation().text());
      }
      return result.observation().text();
    }

    boolean can(String command) {
      return episode.observation().admissible().contains(command);
    }
  }
}
