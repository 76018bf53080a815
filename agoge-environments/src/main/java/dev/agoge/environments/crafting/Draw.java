package dev.agoge.environments.crafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws the recipes of a problem. */
final class Draw {
  private static final int MOST_RECIPES = 12;
  private static final int FEWEST_DISTRACTORS = 4;
  private static final int DISTRACTORS = 3;
  private static final int TRIES = 4;

  private final Catalogue catalogue;
  private final SplittableRandom random;

  Draw(Catalogue catalogue, SplittableRandom random) {
    this.catalogue = catalogue;
    this.random = random;
  }

  /** Adds recipes for an item and for everything that goes into it. */
  void need(String item, Map<String, Recipe> recipes) {
    if (catalogue.isRaw(item) || recipes.containsKey(item)) {
      return;
    }
    Recipe recipe = recipe(item);
    recipes.put(item, recipe);
    for (Amount input : recipe.inputs()) {
      need(input.isAny() ? one(catalogue.ofKind(input.kind())) : input.item(), recipes);
    }
  }

  /** Adds recipes that are not needed, and shuffles. */
  Problem complete(String goal, Map<String, Recipe> needed) {
    int extra = FEWEST_DISTRACTORS + random.nextInt(DISTRACTORS);
    int total = Math.min(MOST_RECIPES, needed.size() + extra);
    List<Recipe> shown = new ArrayList<>(needed.values());
    shown.sort((a, b) -> a.product().item().compareTo(b.product().item()));
    List<String> products = new ArrayList<>(needed.keySet());
    while (shown.size() < total) {
      Recipe recipe = distractor(products);
      products.add(recipe.product().item());
      shown.add(recipe);
    }
    return new Problem(goal, shuffled(shown));
  }

  /** A recipe for something not shown yet, if possible one that can be carried out. */
  private Recipe distractor(List<String> products) {
    Recipe recipe = null;
    for (int i = 0; i < TRIES || recipe == null; i++) {
      String item = one(catalogue.items());
      if (!catalogue.isRaw(item) && !products.contains(item)) {
        recipe = recipe(item);
        if (recipe.inputs().stream().allMatch(input -> atHand(input, products))) {
          return recipe;
        }
      }
    }
    return recipe;
  }

  private boolean atHand(Amount input, List<String> products) {
    List<String> accepted = input.isAny() ? catalogue.ofKind(input.kind()) : List.of(input.item());
    return accepted.stream().anyMatch(item -> catalogue.isRaw(item) || products.contains(item));
  }

  private Recipe recipe(String item) {
    Catalogue.Way way = one(catalogue.waysToMake(item));
    List<Amount> inputs =
        way.inputs().stream().map(input -> new Amount(inputCount(), input)).toList();
    return new Recipe(new Amount(way.many() ? 2 + random.nextInt(3) : 1, item), inputs);
  }

  private int inputCount() {
    int lot = random.nextInt(20);
    return lot < 10 ? 1 : lot < 17 ? 2 : 3;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> result = new ArrayList<>(list);
    for (int i = result.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T other = result.get(j);
      result.set(j, result.get(i));
      result.set(i, other);
    }
    return result;
  }
}
