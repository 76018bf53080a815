package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tasks about finding out what a thing is like. */
final class SortingTasks {
  private static final List<String> SURFACES = List.of("glass", "sandpaper", "wooden", "carpet");
  private static final List<String> NEW_SURFACES = List.of("steel", "rubber", "marble", "felt");
  private static final List<String> CLASSES = List.of("animal", "plant", "tool", "mineral");

  private SortingTasks() {}

  /** Whether things float. */
  static Scene floating(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.TUB);
    return ask(scene, "floater", "block", ThingKind.OBJECT, Trial.FLOAT, "Put it in the tub.");
  }

  /** Whether things are magnetic. */
  static Scene magnetic(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    int magnet = probe(scene, "magnet");
    return ask(
        scene, "metal", "lump", ThingKind.OBJECT, Trial.MAGNET, "Test it with the magnet.", magnet);
  }

  /** Whether liquids are acids. */
  static Scene acid(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    int paper = probe(scene, "litmus paper");
    return ask(
        scene,
        "liquid",
        "liquid",
        ThingKind.OBJECT,
        Trial.ACID,
        "Test it with the litmus paper.",
        paper);
  }

  private static int probe(SceneBuilder scene, String name) {
    int tool = scene.thing(name, ThingKind.TOOL);
    scene.fact("probe", scene.symbol(tool));
    return tool;
  }

  private static Scene ask(
      SceneBuilder scene,
      String table,
      String noun,
      ThingKind kind,
      Trial trial,
      String how,
      int... tools) {
    Boxes boxes = new Boxes(scene);
    boolean unknown = boxes.unknown();
    List<Integer> subjects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : boxes.oneOrTwo(Catalogue.SHIPPED.of(table, scene.fresh()))) {
      String name = unknown ? boxes.letter(noun, names.size()) : entry.name();
      subjects.add(scene.thing(name, kind, entry.trait()));
      names.add(unknown ? name : "the " + name);
    }
    return boxes.ask(trial, subjects, names, how, tools);
  }

  /** Put a thing of a class in a box; one try. */
  static Scene classify(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    String wanted = scene.one(CLASSES);
    boolean living = (wanted.equals("animal") || wanted.equals("plant")) && random.nextBoolean();
    List<Integer> right = new ArrayList<>();
    for (String table : CLASSES) {
      boolean counts =
          table.equals(wanted) || (living && (table.equals("animal") || table.equals("plant")));
      List<Entry> entries = scene.shuffled(Catalogue.SHIPPED.of(table, fresh));
      int count = counts ? 1 : 1 + random.nextInt(2);
      for (Entry entry : entries.subList(0, count)) {
        int thing = scene.thing(entry.name(), ThingKind.OBJECT, counts);
        scene.fact("free", scene.symbol(thing));
        if (counts) {
          right.add(thing);
        }
      }
    }
    int box = new Boxes(scene).box(0);
    String name = living ? "a living thing" : wanted.equals("animal") ? "an animal" : "a " + wanted;
    StringBuilder goal = new StringBuilder("(or");
    for (int thing : right) {
      scene.fact("right", scene.symbol(thing), scene.spotSymbol(box));
      goal.append(" (sorted ").append(scene.symbol(thing)).append(')');
    }
    return scene.scene(
        new Quest.Pick(right, box),
        "find %s and put it in the %s; there is one try".formatted(name, scene.spotName(box)),
        goal.append(')').toString());
  }

  /** Slide a block down two or three ramps, and focus on the fastest; one try. */
  static Scene ramp(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    List<String> surfaces = scene.shuffled(fresh ? NEW_SURFACES : SURFACES);
    List<Integer> ramps = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      ramps.add(scene.spot(surfaces.get(i) + " ramp", SpotKind.RAMP));
    }
    int fastest = scene.one(ramps);
    scene.fact("fastest", scene.spotSymbol(fastest));
    int block = scene.thing("block", ThingKind.BLOCK);
    scene.thing(fresh ? "yardstick" : "ruler", ThingKind.OBJECT);
    return scene.scene(
        new Quest.Slide(ramps, fastest, block),
        "find out on which of the "
            + count
            + " ramps the block slides fastest: slide it on each, then focus on that ramp; there is"
            + " one try",
        "(chosen)");
  }
}
