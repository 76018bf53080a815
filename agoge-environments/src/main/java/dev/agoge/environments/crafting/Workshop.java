package dev.agoge.environments.crafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A problem compiled: items become indices, recipes become commands in a fixed order (crafting in
 * the order of the recipes, gathering in the order in which things are mentioned, inventory).
 */
final class Workshop {
  private final Problem problem;
  private final Catalogue catalogue;
  private final List<String> items;
  private final List<Formula> formulas;
  private final List<Command> commands;
  private final int[] largestGet;
  private final int goal;

  Workshop(Problem problem, Catalogue catalogue) {
    this.problem = problem;
    this.catalogue = catalogue;
    Set<String> obtainable = obtainable();
    Set<String> mentioned = new LinkedHashSet<>();
    for (Recipe recipe : problem.recipes()) {
      recipe.inputs().forEach(input -> mentioned.addAll(accepted(input)));
      mentioned.add(recipe.product().item());
    }
    mentioned.retainAll(obtainable);
    items = List.copyOf(mentioned);
    Map<String, Integer> index = new HashMap<>();
    items.forEach(item -> index.put(item, index.size()));
    Integer goalIndex = index.get(problem.goal());
    if (goalIndex == null) {
      throw new IllegalArgumentException("the recipes do not lead to '" + problem.goal() + "'");
    }
    goal = goalIndex;
    formulas = formulas(index);
    largestGet = new int[items.size()];
    commands = new ArrayList<>();
    formulas.forEach(formula -> addCrafts(formula, 0, new int[formula.counts().length]));
    addGets();
    commands.add(Command.inventory());
  }

  /** What can be had by gathering and by the recipes shown. */
  private Set<String> obtainable() {
    Set<String> found = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Recipe recipe : problem.recipes()) {
        boolean possible = true;
        for (Amount input : recipe.inputs()) {
          List<String> accepted = accepted(input);
          accepted.stream().filter(catalogue::isRaw).forEach(found::add);
          possible &= accepted.stream().anyMatch(found::contains);
        }
        grew |= possible && found.add(recipe.product().item());
      }
    }
    return found;
  }

  private List<String> accepted(Amount input) {
    return input.isAny() ? catalogue.ofKind(input.kind()) : List.of(input.item());
  }

  private List<Formula> formulas(Map<String, Integer> index) {
    List<Formula> result = new ArrayList<>();
    for (Recipe recipe : problem.recipes()) {
      Integer product = index.get(recipe.product().item());
      if (product != null) {
        int[][] slots =
            recipe.inputs().stream()
                .map(
                    input ->
                        accepted(input).stream()
                            .filter(index::containsKey)
                            .mapToInt(index::get)
                            .toArray())
                .toArray(int[][]::new);
        int[] counts = recipe.inputs().stream().mapToInt(Amount::count).toArray();
        result.add(new Formula(product, recipe.product().count(), slots, counts));
      }
    }
    return List.copyOf(result);
  }

  private void addCrafts(Formula formula, int slot, int[] chosen) {
    if (slot < chosen.length) {
      for (int item : formula.slots()[slot]) {
        chosen[slot] = item;
        addCrafts(formula, slot + 1, chosen);
      }
      return;
    }
    List<Amount> inputs = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      inputs.add(new Amount(formula.counts()[i], items.get(chosen[i])));
    }
    Amount product = new Amount(formula.made(), items.get(formula.product()));
    String text = new Recipe(product, inputs).toString();
    commands.add(
        new Command(text, chosen.clone(), formula.counts(), formula.product(), formula.made()));
  }

  private void addGets() {
    for (int item = 0; item < items.size(); item++) {
      if (catalogue.isRaw(items.get(item))) {
        for (int count : countsOf(item)) {
          commands.add(Command.get(count, items.get(item), item));
          largestGet[item] = count;
        }
      }
    }
  }

  /** The counts in which the recipes take an item, in ascending order. */
  private SortedSet<Integer> countsOf(int item) {
    SortedSet<Integer> counts = new TreeSet<>();
    for (Recipe recipe : problem.recipes()) {
      for (Amount input : recipe.inputs()) {
        if (accepted(input).contains(items.get(item))) {
          counts.add(input.count());
        }
      }
    }
    return counts;
  }

  Problem problem() {
    return problem;
  }

  int size() {
    return items.size();
  }

  String name(int item) {
    return items.get(item);
  }

  /** The index of an item, or -1. */
  int indexOf(String item) {
    return items.indexOf(item);
  }

  boolean isRaw(int item) {
    return largestGet[item] > 0;
  }

  /** The most that one listed command gathers; 0 if the item is made. */
  int largestGet(int item) {
    return largestGet[item];
  }

  int goal() {
    return goal;
  }

  List<Formula> formulas() {
    return formulas;
  }

  List<Command> commands() {
    return commands;
  }

  /** Where a product stands in the catalogue: after everything it is made of. */
  int rank(int item) {
    return catalogue.rank(items.get(item));
  }
}
