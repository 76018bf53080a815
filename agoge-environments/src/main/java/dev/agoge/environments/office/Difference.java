package dev.agoge.environments.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a desk is from the goal. Facts and objects count by content, however often each occurs,
 * so neither ids nor order matter; a mail sent counts if it meets a wanted one.
 */
final class Difference {
  private final Errand errand;
  private final Map<String, Integer> first;
  private final Map<String, Integer> goal;
  private final Map<String, Integer> firstFacts;
  private final Map<String, Integer> goalFacts;
  private final int wanted;

  Difference(Errand errand) {
    this.errand = errand;
    first = Errand.count(errand.start());
    goal = Errand.count(errand.goal());
    firstFacts = Errand.countFacts(errand.start());
    goalFacts = Errand.countFacts(errand.goal());
    int changes = errand.mails().size();
    for (String fact : keys(List.of(firstFacts, goalFacts))) {
      changes += Math.abs(times(goalFacts, fact) - times(firstFacts, fact));
    }
    wanted = changes;
  }

  /**
   * A desk compared.
   *
   * @param made wanted changes that were made
   * @param unwanted changes made that were not wanted
   * @param unmet wanted mails that were not sent
   * @param counts how often each content occurs now
   */
  record Standing(int made, int unwanted, List<Step.Wanted> unmet, Map<String, Integer> counts) {}

  /** How many changes are wanted. */
  int wanted() {
    return wanted;
  }

  Standing of(Desk desk) {
    Map<String, Integer> now = Errand.countFacts(desk);
    int made = 0;
    int unwanted = 0;
    for (String fact : keys(List.of(now, firstFacts, goalFacts))) {
      int was = times(firstFacts, fact);
      int wish = times(goalFacts, fact) - was;
      int change = times(now, fact) - was;
      int good = wish * change > 0 ? Math.min(Math.abs(wish), Math.abs(change)) : 0;
      made += good;
      unwanted += Math.abs(change) - good;
    }
    List<Step.Wanted> unmet = new ArrayList<>(errand.mails());
    for (Sent mail : desk.sent()) {
      Optional<Step.Wanted> met = unmet.stream().filter(wish -> wish.isMetBy(mail)).findFirst();
      met.ifPresent(unmet::remove);
      made += met.isPresent() ? 1 : 0;
      unwanted += met.isPresent() ? 0 : 1;
    }
    return new Standing(made, unwanted, unmet, Errand.count(desk));
  }

  /** How many more of a content there are now than at the goal; negative if fewer. */
  int surplus(Standing standing, String content) {
    return times(standing.counts, content) - times(goal, content);
  }

  /** Contents of which the goal has more than there are, in a fixed order. */
  Stream<String> missing(Standing standing) {
    return goal.keySet().stream().sorted().filter(content -> surplus(standing, content) < 0);
  }

  /** Whether any object is too many or too few. */
  boolean isOff(Standing standing) {
    return keys(List.of(standing.counts, goal)).stream()
        .anyMatch(content -> surplus(standing, content) != 0);
  }

  /** How many more of a content the goal or the start has than there are now. */
  int lack(Map<String, Integer> now, String content) {
    return Math.max(times(goal, content), times(first, content)) - times(now, content);
  }

  private static int times(Map<String, Integer> counts, String content) {
    return counts.getOrDefault(content, 0);
  }

  private static Set<String> keys(List<Map<String, Integer>> all) {
    Set<String> keys = new HashSet<>();
    all.forEach(counts -> keys.addAll(counts.keySet()));
    return keys;
  }
}
