package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tasks about electric circuits. */
final class CircuitTasks {
  private static final List<String> LOADS = List.of("lamp", "buzzer", "fan");
  private static final List<String> NEW_LOADS = List.of("motor", "bell", "radio");
  private static final String RULE =
      "connect A to B joins the right clip of A to the left clip of B; the loop is battery, wire,"
          + " device, wire, and back to the battery";

  private CircuitTasks() {}

  /** Make one of two devices work with wires, among links that do not conduct. */
  static Scene light(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.BENCH);
    List<String> loads = scene.shuffled(fresh ? NEW_LOADS : LOADS);
    int battery = scene.thing("battery", ThingKind.BATTERY);
    int load = scene.thing(loads.get(0), ThingKind.LOAD, true);
    scene.thing(loads.get(1), ThingKind.LOAD, true);
    int first = scene.thing("black wire", ThingKind.LINK, true);
    int second = scene.thing("white wire", ThingKind.LINK, true);
    Entry piece =
        scene.one(Catalogue.SHIPPED.of("piece", fresh).stream().filter(e -> !e.trait()).toList());
    scene.thing(piece.name(), ThingKind.LINK, false);
    return scene.scene(
        new Quest.Light(load, List.of(battery, first, second)),
        "make the %s work on the workbench (%s)".formatted(loads.get(0), RULE),
        "(lit " + scene.symbol(load) + ")");
  }

  /** Find out whether one or two pieces conduct. */
  static Scene conduct(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.BENCH);
    Boxes boxes = new Boxes(scene);
    boolean unknown = boxes.unknown();
    int battery = scene.thing("battery", ThingKind.BATTERY);
    int lamp = scene.thing("lamp", ThingKind.LOAD, true);
    int wire = scene.thing("wire", ThingKind.LINK, true);
    List<Integer> subjects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : boxes.oneOrTwo(Catalogue.SHIPPED.of("piece", fresh))) {
      String name = unknown ? boxes.letter("piece", names.size()) : entry.name();
      subjects.add(scene.thing(name, ThingKind.LINK, entry.trait()));
      names.add(unknown ? name : "the " + name);
    }
    return boxes.ask(
        Trial.CONDUCT,
        subjects,
        names,
        "Use it in place of a wire on the workbench (" + RULE + ").",
        battery,
        lamp,
        wire);
  }
}
