package dev.agoge.environments.planning.generators;

import java.util.List;

/** Discs to bring from any arrangement to any other. Solvable: every move can be undone. */
final class Hanoi {
  private static final List<String> PEGS = List.of("left", "middle", "right");

  private Hanoi() {}

  static ProblemText make(int level, Draw draw) {
    int discs = level + 2;
    ProblemText text =
        new ProblemText("hanoi").objects(Draw.numbered("disc", discs), "disc").objects(PEGS, "peg");
    for (int small = 1; small <= discs; small++) {
      for (int large = small + 1; large <= discs; large++) {
        text.init("fits", "disc" + small, "disc" + large);
      }
      for (String peg : PEGS) {
        text.init("fits", "disc" + small, peg);
      }
    }
    arrange(text, discs, draw, true);
    arrange(text, discs, draw, false);
    return text;
  }

  private static void arrange(ProblemText text, int discs, Draw draw, boolean start) {
    String[] tops = PEGS.toArray(String[]::new);
    for (int disc = discs; disc >= 1; disc--) {
      int peg = draw.between(0, 2);
      if (start) {
        text.init("on", "disc" + disc, tops[peg]);
      } else {
        text.goal("on", "disc" + disc, tops[peg]);
      }
      tops[peg] = "disc" + disc;
    }
    if (start) {
      for (String top : tops) {
        text.init("clear", top);
      }
    }
  }
}
