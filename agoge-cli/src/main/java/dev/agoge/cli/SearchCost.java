package dev.agoge.cli;

import dev.agoge.run.report.Numbers;
import dev.agoge.search.Search;
import dev.agoge.search.SearchTree;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** What thinking ahead has cost in an evaluation. Thread-safe. */
final class SearchCost {
  private final LongAdder episodes = new LongAdder();
  private final LongAdder steps = new LongAdder();
  private final LongAdder asked = new LongAdder();
  private final LongAdder tokens = new LongAdder();
  private final LongAdder tried = new LongAdder();

  /**
   * What is printed with {@code --json}, per episode that counts.
   *
   * @param method as it was written
   * @param privileged whether it looks at what a player would not be told
   * @param steps in which it thought
   * @param asked how often the policy was asked to decide; alone it is asked once a step
   * @param tokens that models produced for that
   * @param tried steps taken in forks
   */
  record Shown(
      String method, boolean privileged, double steps, double asked, double tokens, double tried) {}

  void count(Trajectory episode) {
    if (episode.counts()) {
      episodes.increment();
      for (Step step : episode.steps()) {
        SearchTree.of(step).ifPresent(this::count);
      }
    }
  }

  private void count(SearchTree tree) {
    steps.increment();
    asked.add(tree.asked());
    tokens.add(tree.tokens());
    tried.add(tree.tried());
  }

  Shown shown(String method, Search search) {
    double all = Math.max(1, episodes.sum());
    return new Shown(
        method,
        search.privileged(),
        steps.sum() / all,
        asked.sum() / all,
        tokens.sum() / all,
        tried.sum() / all);
  }

  static String line(Shown cost) {
    return String.format(
        Locale.ROOT,
        "  search %s: the agent was asked %s times an episode for %.1f steps, %s tokens, %s steps"
            + " tried in forks%s",
        cost.method,
        Numbers.count(Math.round(cost.asked)),
        cost.steps,
        Numbers.count(Math.round(cost.tokens)),
        Numbers.count(Math.round(cost.tried)),
        cost.privileged ? "; it was told the environment's measure of progress (privileged)" : "");
  }
}
