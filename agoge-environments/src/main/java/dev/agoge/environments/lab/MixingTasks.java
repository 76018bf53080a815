package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tasks about mixing and taking apart. */
final class MixingTasks {
  private static final Matter PAINT = new Matter(Heat.ROOM, 1, Heat.LEVELS);
  private static final Matter POWDER = new Matter(Heat.ROOM, Heat.LEVELS, Heat.LEVELS);
  private static final Matter LIQUID = new Matter(Heat.ROOM, 1, 5);

  private MixingTasks() {}

  /** Mix a paint, in one step or two. */
  static Scene paint(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.HOTPLATE);
    Entry goal = scene.one(Catalogue.SHIPPED.of("paint", fresh));
    int product = paint(scene, goal.name());
    List<String> spare = List.of("red paint", "yellow paint", "blue paint", "white paint");
    for (String name : scene.shuffled(spare).subList(0, 2)) {
      if (scene.indexOf(name) < 0) {
        scene.sample(name, PAINT, false);
      }
    }
    for (Entry entry : Catalogue.SHIPPED.all("paint")) {
      recipe(scene, entry);
    }
    return made(scene, product, "mix " + goal.name());
  }

  private static int paint(SceneBuilder scene, String name) {
    for (Entry entry : Catalogue.SHIPPED.all("paint")) {
      if (entry.name().equals(name)) {
        entry.fields().forEach(part -> paint(scene, part));
        return scene.product(name, PAINT);
      }
    }
    return scene.sample(name, PAINT, false);
  }

  /** Makes a recipe known whose parts and product there are; spare paints can be wasted by it. */
  private static void recipe(SceneBuilder scene, Entry entry) {
    int a = scene.indexOf(entry.fields().get(0));
    int b = scene.indexOf(entry.fields().get(1));
    if (a >= 0 && b >= 0) {
      int known = scene.indexOf(entry.name());
      int product = known >= 0 ? known : scene.product(entry.name(), PAINT);
      scene.fact("recipe", scene.symbol(a), scene.symbol(b), scene.symbol(product));
    }
  }

  private static Scene made(SceneBuilder scene, int product, String sentence) {
    return scene.scene(
        new Quest.Make(product, scene.find(SpotKind.HOTPLATE)),
        sentence,
        "(held " + scene.symbol(product) + ")");
  }

  /** Dissolve something, warming the solvent where that is needed. */
  static Scene dissolve(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.HOTPLATE);
    List<Entry> cold = Catalogue.SHIPPED.of("solution", fresh);
    List<Entry> warm = Catalogue.SHIPPED.of("hot_solution", fresh);
    boolean needsHeat = random.nextBoolean();
    Entry entry = scene.one(needsHeat ? warm : cold);
    int a = scene.sample(entry.fields().get(0), POWDER, false);
    int b = scene.sample(entry.fields().get(1), LIQUID, false);
    int product = scene.product(entry.name(), LIQUID);
    scene.fact("recipe", scene.symbol(a), scene.symbol(b), scene.symbol(product));
    if (needsHeat) {
      scene.fact("warm-only", scene.symbol(b));
    }
    HeatTasks.others(scene, 2);
    return made(
        scene,
        product,
        "make %s from %s and %s; some things dissolve only when the liquid is hot"
            .formatted(entry.name(), entry.fields().get(0), entry.fields().get(1)));
  }

  /** Filter, use the magnet, or boil down. */
  static Scene separate(SplittableRandom random, boolean fresh) {
    return random.nextInt(3) == 0 ? boilDown(random, fresh) : divide(random, fresh);
  }

  private static Scene divide(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh);
    Entry entry = scene.one(Catalogue.SHIPPED.of("mixture", fresh));
    String tool = entry.fields().get(2);
    boolean wet = tool.equals("filter funnel");
    int mixture = scene.sample(entry.name(), wet ? LIQUID : POWDER, false);
    List<Integer> parts = new ArrayList<>();
    parts.add(scene.product(entry.fields().get(0), POWDER));
    parts.add(scene.product(entry.fields().get(1), wet ? LIQUID : POWDER));
    int funnel = scene.thing("filter funnel", ThingKind.TOOL);
    int magnet = scene.thing("bar magnet", ThingKind.TOOL);
    int needed = wet ? funnel : magnet;
    scene.fact(
        "parts",
        scene.symbol(mixture),
        scene.symbol(parts.get(0)),
        scene.symbol(parts.get(1)),
        scene.symbol(needed));
    HeatTasks.others(scene, 2);
    int part = scene.one(parts);
    String wanted = entry.fields().get(parts.indexOf(part));
    return scene.scene(
        new Quest.Divide(mixture, part, needed),
        "get pure %s out of the %s".formatted(wanted, entry.name()),
        "(held " + scene.symbol(part) + ")");
  }

  private static Scene boilDown(SplittableRandom random, boolean fresh) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.HOTPLATE);
    Entry entry = scene.one(Catalogue.SHIPPED.of("brine", fresh));
    int mixture = scene.sample(entry.name(), LIQUID, false);
    int part = scene.product(entry.fields().get(0), POWDER.startingAt(Heat.HOTPLATE));
    scene.fact("boils-down", scene.symbol(mixture), scene.symbol(part));
    scene.thing("filter funnel", ThingKind.TOOL);
    scene.thing("bar magnet", ThingKind.TOOL);
    HeatTasks.others(scene, 1);
    return scene.scene(
        new Quest.BoilDown(mixture, part, scene.find(SpotKind.HOTPLATE)),
        "get pure %s out of the %s".formatted(entry.fields().get(0), entry.name()),
        "(held " + scene.symbol(part) + ")");
  }
}
