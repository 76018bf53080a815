package dev.agoge.environments.planning.generators;

import java.util.List;

/** Towers to build from towers. Solvable: every action can be undone. */
final class Blocks {
  private static final List<String> NAMES =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "j", "k");

  private Blocks() {}

  static ProblemText make(int level, Draw draw) {
    List<String> blocks = draw.some(NAMES, level + 2).stream().map(n -> "block-" + n).toList();
    ProblemText text = new ProblemText("blocks").objects(blocks, "block").init("hand-empty");
    String below = "";
    for (String block : blocks) {
      if (below.isEmpty() || draw.chance(0.4)) {
        text.init("on-table", block);
        if (!below.isEmpty()) {
          text.init("clear", below);
        }
      } else {
        text.init("on", block, below);
      }
      below = block;
    }
    text.init("clear", below);
    List<String> towers = draw.some(blocks, blocks.size());
    for (int i = 1; i < towers.size(); i++) {
      if (i == 1 || draw.chance(0.7)) {
        text.goal("on", towers.get(i), towers.get(i - 1));
      }
    }
    return text;
  }
}
