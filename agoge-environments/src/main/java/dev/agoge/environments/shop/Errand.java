package dev.agoge.environments.shop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the episodes of a task share: its goal, the searches to offer, the products that meet it.
 */
final class Errand {
  private final Store store;
  private final Searches searches;
  private final Goal goal;
  private final String instruction;
  private final List<String> queries;
  private final BitSet meeting = new BitSet();
  private final Route route;

  Errand(Store store, Searches searches, Goal goal, String instruction) {
    this.store = store;
    this.searches = searches;
    this.goal = goal;
    this.instruction = instruction;
    queries = queries(goal);
    for (int number : store.ofCategory(goal.category())) {
      if (goal.choicesFor(store.product(number)).length > 0) {
        meeting.set(number);
      }
    }
    route = new Route(this);
  }

  /** Searches made of the instruction's words; those that say more come later. */
  private static List<String> queries(Goal goal) {
    String name = goal.category().name();
    Set<String> queries = new LinkedHashSet<>();
    if (!goal.attributes().isEmpty()) {
      queries.add(String.join(" ", goal.attributes()));
    }
    queries.add(name);
    goal.attributes().forEach(attribute -> queries.add(name + " " + attribute));
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(goal.attributes());
    queries.add(String.join(" ", words));
    goal.options().forEach(wanted -> words.add(wanted.value()));
    queries.add(String.join(" ", words));
    return List.copyOf(queries);
  }

  Store store() {
    return store;
  }

  Searches searches() {
    return searches;
  }

  Goal goal() {
    return goal;
  }

  String instruction() {
    return instruction;
  }

  List<String> queries() {
    return queries;
  }

  Route route() {
    return route;
  }

  /** Whether a product meets the goal in full when the right options are chosen. */
  boolean meets(int number) {
    return meeting.get(number);
  }

  /** What the purchase is worth. */
  double score(ShopState bought) {
    return goal.reward(store.product(bought.product()), bought.chosen());
  }
}
