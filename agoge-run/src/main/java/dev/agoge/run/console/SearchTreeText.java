package dev.agoge.run.console;

import dev.agoge.search.SearchTree;
import dev.agoge.search.SearchTree.Branch;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was thought before a step, as a tree for a terminal.
 *
 * @param most most lines of a tree; what is left out is counted
 */
public record SearchTreeText(int most) {
  private static final int ACTION = 60;

  /** The trees of an episode, each under what was done; empty if nobody searched. */
  public static List<String> of(Trajectory episode, int mostLines) {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < episode.steps().size(); place++) {
      List<String> tree = new SearchTreeText(mostLines).of(episode.steps().get(place), place);
      if (!lines.isEmpty() && !tree.isEmpty()) {
        lines.add("");
      }
      lines.addAll(tree);
    }
    return lines;
  }

  /**
   * The tree of a step; empty if there is none.
   *
   * @param place of the step, from 0
   */
  public List<String> of(Step step, int place) {
    Optional<SearchTree> found = SearchTree.of(step);
    if (found.isEmpty()) {
      return List.of();
    }
    SearchTree tree = found.get();
    List<String> lines = new ArrayList<>();
    lines.add(
        "step %d  > %s   (%s: asked %d %s, %d tokens, %d steps tried)"
            .formatted(
                place + 1,
                line(step.action()),
                tree.search(),
                tree.asked(),
                tree.asked() == 1 ? "time" : "times",
                tree.tokens(),
                tree.tried()));
    List<String> all = new ArrayList<>();
    draw(tree.branches(), "  ", all);
    lines.addAll(all.subList(0, Math.min(most, all.size())));
    int left = all.size() - Math.min(most, all.size()) + tree.left();
    if (left > 0) {
      lines.add("  … " + left + " more");
    }
    return lines;
  }

  private static void draw(List<Branch> branches, String indent, List<String> lines) {
    for (int b = 0; b < branches.size(); b++) {
      Branch branch = branches.get(b);
      boolean last = b == branches.size() - 1;
      lines.add(node(indent + (last ? "└ " : "├ "), branch));
      draw(branch.branches(), indent + (last ? "  " : "│ "), lines);
    }
  }

  private static String node(String indent, Branch branch) {
    String who = branch.player() == 0 ? "" : "player " + (branch.player() + 1) + ": ";
    var text = new StringBuilder(indent).append(who).append(line(branch.action()));
    text.append(" ".repeat(Math.max(1, ACTION - text.length())));
    text.append(String.format(Locale.ROOT, "n %3d", branch.visits()));
    text.append(
        Double.isNaN(branch.value())
            ? " ".repeat(10)
            : String.format(Locale.ROOT, "  v %+6.2f", branch.value()));
    if (branch.prior() > 0) {
      text.append(String.format(Locale.ROOT, "  p %.2f", branch.prior()));
    }
    text.append(branch.ended() ? "  ends" : "");
    text.append(branch.remark().isEmpty() ? "" : "  " + branch.remark());
    text.append(branch.chosen() ? "  ◀ chosen" : "");
    return text.toString().stripTrailing();
  }

  private static String line(String action) {
    String first = action.lines().findFirst().orElse("");
    return first.equals(action) ? action : first + " …";
  }
}
