package dev.agoge.environments.planning.generators;

import java.util.ArrayList;
import java.util.List;

/**
 * Flat wheels to replace by sound ones. Solvable: there is a spare for each flat wheel, all tools
 * are in the boot or at hand, and every step but inflating can be undone.
 */
final class Tyres {
  private static final List<String> CORNERS =
      List.of("front-left-hub", "front-right-hub", "rear-left-hub", "rear-right-hub");
  private static final List<String> TOOLS = List.of("jack", "pump", "wrench");

  private Tyres() {}

  static ProblemText make(int level, Draw draw) {
    int hubs = level < 3 ? 1 : level - 1;
    List<String> where = draw.some(CORNERS, hubs);
    List<String> wheels = draw.some(Draw.numbered("wheel", 9), 2 * hubs);
    List<String> nuts = draw.some(Draw.numbered("nuts", 6), hubs);
    ProblemText text =
        new ProblemText("tyres")
            .object("boot", "boot")
            .objects(where, "hub")
            .objects(wheels, "wheel")
            .objects(nuts, "nuts");
    List<String> loose = new ArrayList<>(TOOLS);
    for (int i = 0; i < hubs; i++) {
      String spare = wheels.get(2 * i + 1);
      change(text, where.get(i), nuts.get(i), wheels.get(2 * i), spare, level, draw);
      loose.add(spare);
    }
    stow(text, loose, level, draw);
    return text;
  }

  private static void change(
      ProblemText text, String hub, String nuts, String old, String spare, int level, Draw draw) {
    text.init("mounted", old, hub).init("flat", old).init("sound", spare);
    text.init(draw.chance(level == 1 ? 0.6 : 0.2) ? "loose" : "tight", nuts, hub);
    text.goal("mounted", spare, hub).goal("tight", nuts, hub);
    if (draw.chance(0.5)) {
      text.init("flat", spare).goalNot("flat", spare);
    }
    if (level > 1 && draw.chance(0.5)) {
      text.goal("inside", old, "boot");
    }
  }

  private static void stow(ProblemText text, List<String> things, int level, Draw draw) {
    if (draw.chance(0.4)) {
      text.init("open", "boot");
    }
    for (String thing : things) {
      if (draw.chance(level == 1 ? 0.5 : 0.25)) {
        text.init("at-hand", thing);
      } else {
        text.init("inside", thing, "boot");
      }
    }
    if (level > 1) {
      TOOLS.stream().filter(t -> draw.chance(0.4)).forEach(t -> text.goal("inside", t, "boot"));
      if (draw.chance(0.5)) {
        text.goalNot("open", "boot");
      }
    }
  }
}
