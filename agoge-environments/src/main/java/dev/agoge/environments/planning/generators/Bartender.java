package dev.agoge.environments.planning.generators;

import java.util.ArrayList;
import java.util.List;

/**
 * Drinks to serve. Solvable: every vessel can be tipped out and rinsed, both hands are there, and
 * one glass more than is asked for carries syrup to the shaker.
 */
final class Bartender {
  private static final List<String> SYRUPS =
      List.of("elderflower", "ginger", "lime", "mint", "plum", "rhubarb");
  private static final List<String> COCKTAILS =
      List.of("aurora", "comet", "harbour", "lantern", "meadow", "tempest");

  private Bartender() {}

  static ProblemText make(int level, Draw draw) {
    int served = (level + 1) / 2;
    List<String> glasses = draw.some(Draw.numbered("glass", 6), served + 1);
    List<String> syrups = draw.some(SYRUPS, Math.min(level + 1, 4));
    List<String> cocktails = draw.some(COCKTAILS, served);
    ProblemText text =
        new ProblemText("bartender")
            .object("left", "hand")
            .object("right", "hand")
            .object("shaker", "shaker")
            .objects(glasses, "glass")
            .objects(syrups, "syrup")
            .objects(cocktails, "cocktail")
            .init("free", "left")
            .init("free", "right");
    for (String cocktail : cocktails) {
      List<String> two = draw.some(syrups, 2);
      text.init("recipe", cocktail, two.get(0), two.get(1));
    }
    List<String> vessels = new ArrayList<>(glasses);
    vessels.add("shaker");
    for (String vessel : vessels) {
      text.init("on-bar", vessel).init("empty", vessel);
      if (level == 1 || draw.chance(0.7)) {
        text.init("clean", vessel);
      }
    }
    for (int i = 0; i < served; i++) {
      boolean plain = level % 2 == 0 ? i > 0 : i > 1;
      text.goal("contains", glasses.get(i), plain ? draw.one(syrups) : draw.one(cocktails));
    }
    return text;
  }
}
