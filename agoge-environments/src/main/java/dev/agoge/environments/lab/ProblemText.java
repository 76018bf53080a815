package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Scene.Door;
import dev.agoge.environments.lab.Scene.Spot;
import dev.agoge.environments.lab.Scene.Thing;
import java.util.List;

/** A scene as a planning problem of the domain {@code lab.pddl}. */
final class ProblemText {
  private final StringBuilder text = new StringBuilder(4096);
  private final Scene scene;

  private ProblemText(Scene scene) {
    this.scene = scene;
  }

  /** The problem as PDDL. */
  static String of(Scene scene) {
    return new ProblemText(scene).write();
  }

  private String write() {
    text.append("(define (problem task) (:domain lab)\n(:objects");
    scene.rooms().forEach(r -> object(Scene.symbol(r), "room"));
    scene.spots().forEach(s -> object(symbol(s), "spot"));
    scene.things().forEach(t -> object(symbol(t), t.kind().type()));
    text.append(")\n(:init");
    fact("at", room(scene.start()));
    scene.doors().forEach(this::door);
    scene.spots().forEach(this::spot);
    scene.things().forEach(this::thing);
    joints();
    List<Stage> stages = List.of(Stage.values());
    for (int s = 1; s < stages.size(); s++) {
      fact("follows", stages.get(s - 1).symbol(), stages.get(s).symbol());
    }
    scene.facts().forEach(f -> text.append(' ').append(f));
    return text.append(")\n(:goal ").append(scene.goal()).append("))\n").toString();
  }

  private String room(int room) {
    return Scene.symbol(scene.rooms().get(room));
  }

  private static String symbol(Spot spot) {
    return Scene.symbol(spot.name());
  }

  private static String symbol(Thing thing) {
    return Scene.symbol(thing.name());
  }

  private void object(String symbol, String type) {
    text.append(' ').append(symbol).append(" - ").append(type);
  }

  private void fact(String... words) {
    text.append(" (").append(String.join(" ", words)).append(')');
  }

  private void door(Door door) {
    fact("door", room(door.a()), room(door.b()));
    fact("door", room(door.b()), room(door.a()));
  }

  private void spot(Spot spot) {
    String name = symbol(spot);
    fact("stands", name, room(spot.room()));
    if (spot.kind().shuts()) {
      fact("shuts", name);
    }
    if (spot.kind().switched()) {
      fact("switched", name);
    }
    for (Thing thing : scene.things()) {
      if (spot.kind().takes(thing.kind())) {
        fact("fits", symbol(thing), name);
      }
    }
    for (int level = 0; spot.kind().heats() && level < Heat.LEVELS; level++) {
      int step = Integer.signum(spot.kind().target() - level);
      if (step != 0) {
        fact("leads", name, "t" + level, "t" + (level + step));
      }
    }
    switch (spot.kind()) {
      case BENCH -> fact("bench", name);
      case SINK -> fact("sink", name);
      case TUB -> fact("tub", name);
      case SILL -> fact("bright", name);
      case RAMP -> fact("ramp", name);
      case BOX -> fact("box", name);
      case STORE, CUPBOARD, HOTPLATE, FURNACE, FRIDGE, FREEZER -> {}
    }
  }

  private void thing(Thing thing) {
    String name = symbol(thing);
    if (thing.spot() != Scene.NOWHERE) {
      fact("in", name, symbol(scene.spots().get(thing.spot())));
    }
    thing.matter().ifPresent(m -> matter(name, m));
    if (thing.kind() == ThingKind.SEED) {
      fact("grown", name, Stage.GRAIN.symbol());
    }
    if (thing.kind() == ThingKind.LINK && thing.trait()) {
      fact("conducts", name);
    }
  }

  private void matter(String name, Matter matter) {
    fact("temp", name, "t" + matter.start());
    for (int level = matter.melts(); level < Heat.LEVELS; level++) {
      fact("melted-at", name, "t" + level);
    }
  }

  /** Links join to batteries and loads, in both directions. */
  private void joints() {
    for (Thing link : scene.things()) {
      for (Thing pole : scene.things()) {
        boolean isPole = pole.kind() == ThingKind.BATTERY || pole.kind() == ThingKind.LOAD;
        if (link.kind() == ThingKind.LINK && isPole) {
          fact("joint", symbol(link), symbol(pole));
          fact("joint", symbol(pole), symbol(link));
        }
      }
    }
  }
}
