package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.SplittableRandom;

/** Tasks about plants. */
final class GrowingTasks {
  private GrowingTasks() {}

  /** Raise a plant from seed to a stage. */
  static Scene grow(SplittableRandom random, boolean fresh, Stage stage) {
    SceneBuilder scene = new SceneBuilder(random, fresh, SpotKind.SINK, SpotKind.SILL);
    Entry entry = scene.one(Catalogue.SHIPPED.of("seed", fresh));
    int seed = scene.thing(entry.name(), ThingKind.SEED);
    int pot = scene.thing(fresh ? "clay pot" : "flower pot", ThingKind.POT);
    int soil = scene.thing("bag of soil", ThingKind.SOIL);
    int can = scene.thing("watering can", ThingKind.CAN);
    int brush = scene.thing("soft brush", ThingKind.BRUSH);
    String sentence =
        "grow the %s until it %s; a pot needs soil, light and water before each stage%s"
            .formatted(
                entry.name(),
                stage == Stage.FLOWER ? "flowers" : "bears fruit",
                stage == Stage.FRUIT ? ", and the flower needs pollen from a brush" : "");
    return scene.scene(
        new Quest.Grow(
            seed,
            pot,
            soil,
            can,
            brush,
            scene.find(SpotKind.SILL),
            scene.find(SpotKind.SINK),
            stage),
        sentence,
        "(grown " + scene.symbol(seed) + " " + stage.symbol() + ")");
  }
}
