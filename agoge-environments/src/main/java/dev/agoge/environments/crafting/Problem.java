package dev.agoge.environments.crafting;

import dev.agoge.support.Digest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes a task what it is.
 *
 * @param goal the item to craft
 * @param recipes the recipes in the order shown, at most one a product
 */
record Problem(String goal, List<Recipe> recipes) {

  Problem {
    recipes = List.copyOf(recipes);
  }

  /** A digest of goal and recipes that does not depend on the order in which they are shown. */
  String digest() {
    return Digest.of(
        recipes.stream()
            .map(Recipe::toString)
            .sorted()
            .collect(Collectors.joining("\n", goal + "\n", "")));
  }
}
