package dev.agoge.environments.lab;

import java.util.SplittableRandom;

/** Who makes the tasks of which family. */
final class Makers {
  private Makers() {}

  /**
   * A scene of a family.
   *
   * @param fresh whether to use words and layouts that training never shows
   */
  static Scene make(Family family, SplittableRandom random, boolean fresh) {
    return switch (family) {
      case MELT -> HeatTasks.change(random, fresh, Phase.SOLID, Phase.LIQUID);
      case BOIL -> HeatTasks.change(random, fresh, Phase.LIQUID, Phase.GAS);
      case FREEZE -> HeatTasks.change(random, fresh, Phase.LIQUID, Phase.SOLID);
      case TEMPERATURE -> HeatTasks.temperature(random, fresh);
      case MELTING -> HeatTasks.melting(random, fresh);
      case PAINT -> MixingTasks.paint(random, fresh);
      case DISSOLVE -> MixingTasks.dissolve(random, fresh);
      case SEPARATE -> MixingTasks.separate(random, fresh);
      case CIRCUIT -> CircuitTasks.light(random, fresh);
      case CONDUCT -> CircuitTasks.conduct(random, fresh);
      case FLOAT -> SortingTasks.floating(random, fresh);
      case MAGNET -> SortingTasks.magnetic(random, fresh);
      case ACID -> SortingTasks.acid(random, fresh);
      case GROW -> GrowingTasks.grow(random, fresh, Stage.FLOWER);
      case FRUIT -> GrowingTasks.grow(random, fresh, Stage.FRUIT);
      case CLASSIFY -> SortingTasks.classify(random, fresh);
      case RAMP -> SortingTasks.ramp(random, fresh);
    };
  }
}
