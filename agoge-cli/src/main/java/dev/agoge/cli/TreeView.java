package dev.agoge.cli;

import dev.agoge.run.console.SearchTreeText;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.search.SearchTree;
import dev.agoge.trajectory.Step;
import java.util.ArrayList;
import java.util.List;

/** What was thought ahead in an episode. */
record TreeView(Output output) {
  private static final int SHORT = 12;

  /** The tree of a step as JSON; steps count from 1. */
  record Shown(int step, String action, SearchTree tree) {}

  /**
   * Shows trees.
   *
   * @param step from 1, or 0 for all in short
   * @throws IllegalArgumentException if there is none
   */
  void show(StoredEpisode episode, int step) {
    List<Step> steps = episode.trajectory().steps();
    if (step < 0 || step > steps.size()) {
      throw new IllegalArgumentException(
          "--tree " + step + ": the episode has steps 1 to " + steps.size());
    }
    List<Shown> trees = new ArrayList<>();
    for (int place = 0; place < steps.size(); place++) {
      Step each = steps.get(place);
      int number = place + 1;
      if (step == 0 || step == number) {
        SearchTree.of(each).ifPresent(tree -> trees.add(new Shown(number, each.action(), tree)));
      }
    }
    if (trees.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing was thought ahead "
              + (step == 0 ? "in this episode" : "before step " + step)
              + "; episodes with a tree come from: agoge eval ENVIRONMENT --search METHOD --out"
              + " DIR");
    }
    output.document(trees);
    List<String> lines =
        step == 0
            ? SearchTreeText.of(episode.trajectory(), SHORT)
            : new SearchTreeText(Integer.MAX_VALUE).of(steps.get(step - 1), step - 1);
    lines.forEach(output::line);
  }
}
