package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tasks about temperature and states of matter. */
final class HeatTasks {
  private static final int WARM = 3;

  private HeatTasks() {}

  /** The behaviour of a substance, at room temperature. */
  static Matter matter(Entry substance) {
    return new Matter(
        Heat.ROOM, level(substance.fields().get(0)), level(substance.fields().get(1)));
  }

  private static int level(String degrees) {
    return degrees.equals("-") ? Heat.LEVELS : Heat.levelOf(Integer.parseInt(degrees));
  }

  /** Bring a substance from one state to another. */
  static Scene change(SplittableRandom random, boolean fresh, Phase from, Phase to) {
    List<Entry> fit =
        Catalogue.SHIPPED.of("substance", fresh).stream()
            .filter(e -> matter(e).at(Heat.ROOM) == from && !devices(matter(e), to).isEmpty())
            .toList();
    Entry entry = fit.get(random.nextInt(fit.size()));
    Matter matter = matter(entry);
    List<SpotKind> devices = devices(matter, to);
    SpotKind device = devices.get(random.nextInt(devices.size()));
    SceneBuilder scene = new SceneBuilder(random, fresh, device);
    int sample = scene.sample(entry.name(), matter, false);
    others(scene, 2);
    scene.thing("thermometer", ThingKind.THERMOMETER);
    return scene.scene(
        new Quest.Change(sample, to, scene.find(device)),
        "make the %s %s".formatted(entry.name(), to == Phase.GAS ? "a gas" : to.word()),
        reached(scene.symbol(sample), matter, to));
  }

  /** The devices that bring a substance from room temperature to a state. */
  private static List<SpotKind> devices(Matter matter, Phase to) {
    List<SpotKind> able = new ArrayList<>();
    for (SpotKind kind : SpotKind.values()) {
      if (kind.heats()) {
        int step = Integer.signum(kind.target() - Heat.ROOM);
        boolean reaches = false;
        for (int level = Heat.ROOM; level != kind.target() + step; level += step) {
          reaches |= matter.at(level) == to;
        }
        if (reaches) {
          able.add(kind);
        }
      }
    }
    return able;
  }

  private static String reached(String symbol, Matter matter, Phase phase) {
    StringBuilder goal = new StringBuilder("(or");
    for (int level = 0; level < Heat.LEVELS; level++) {
      if (matter.at(level) == phase) {
        goal.append(" (temp ").append(symbol).append(" t").append(level).append(')');
      }
    }
    return goal.append(')').toString();
  }

  /** Some substances that do not matter. */
  static void others(SceneBuilder scene, int count) {
    List<Entry> all = scene.shuffled(Catalogue.SHIPPED.of("substance", false));
    for (int i = 0, added = 0; added < count; i++) {
      if (scene.indexOf(all.get(i).name()) < 0) {
        scene.sample(all.get(i).name(), matter(all.get(i)), false);
        added++;
      }
    }
  }

  /** Measure one or two samples that may still be warm. */
  static Scene temperature(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    Boxes boxes = new Boxes(scene);
    boolean unknown = boxes.unknown();
    List<Integer> subjects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : boxes.oneOrTwo(Catalogue.SHIPPED.of("substance", fresh))) {
      Matter matter = matter(entry).startingAt(1 + random.nextInt(4));
      String name = unknown ? boxes.letter("substance", names.size()) : entry.name();
      int subject = scene.sample(name, matter, matter.start() >= WARM);
      scene.fact("asks-temperature", scene.symbol(subject));
      subjects.add(subject);
      names.add(unknown ? name : "the " + name);
    }
    others(scene, 1);
    int thermometer = scene.thing("thermometer", ThingKind.THERMOMETER);
    return boxes.ask(
        Trial.TEMPERATURE, subjects, names, "Measure it with the thermometer.", thermometer);
  }

  /** Heat one or two unknown samples. */
  static Scene melting(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.HOTPLATE);
    Boxes boxes = new Boxes(scene);
    List<Integer> subjects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Entry> solids =
        Catalogue.SHIPPED.of("substance", fresh).stream()
            .filter(e -> matter(e).at(Heat.ROOM) == Phase.SOLID)
            .toList();
    for (Entry entry : boxes.oneOrTwo(solids)) {
      String name = boxes.letter("substance", names.size());
      Matter matter = matter(entry);
      int subject = scene.sample(name, matter, matter.melts() <= Heat.HOTPLATE);
      scene.fact("asks-melting", scene.symbol(subject));
      subjects.add(subject);
      names.add(name);
    }
    others(scene, 1);
    int thermometer = scene.thing("thermometer", ThingKind.THERMOMETER);
    return boxes.ask(
        Trial.MELTING,
        subjects,
        names,
        "Heat it there until it melts or reads 180 degrees, and measure it then.",
        thermometer);
  }
}
