package dev.agoge.environments.crafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many recipes deep an item is: 0 if gathered, else one more than its deepest input. */
final class Depth {
  /** Deeper than anything: the recipes do not lead to the item. */
  static final int OUT_OF_REACH = 1000;

  private Depth() {}

  /** Depth of a problem's goal by the shallowest choice of inputs. */
  static int of(Problem problem, Catalogue catalogue) {
    Map<String, Recipe> recipes = new HashMap<>();
    problem.recipes().forEach(recipe -> recipes.put(recipe.product().item(), recipe));
    return of(catalogue, recipes, problem.goal());
  }

  static int of(Catalogue catalogue, Map<String, Recipe> recipes, String item) {
    if (catalogue.isRaw(item)) {
      return 0;
    }
    Recipe recipe = recipes.get(item);
    return recipe == null
        ? OUT_OF_REACH
        : 1 + recipe.inputs().stream().mapToInt(i -> of(catalogue, recipes, i)).max().orElse(0);
  }

  private static int of(Catalogue catalogue, Map<String, Recipe> recipes, Amount input) {
    List<String> accepted = input.isAny() ? catalogue.ofKind(input.kind()) : List.of(input.item());
    return accepted.stream()
        .mapToInt(item -> of(catalogue, recipes, item))
        .min()
        .orElse(OUT_OF_REACH);
  }
}
