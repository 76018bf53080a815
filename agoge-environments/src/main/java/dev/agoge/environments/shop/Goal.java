package dev.agoge.environments.shop;

import dev.agoge.support.Digest;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be bought.
 *
 * @param attributes what must be true of it
 * @param options what must be chosen
 * @param cap the most it may cost, in cents
 */
record Goal(Category category, List<String> attributes, List<Wanted> options, int cap) {

  /** A value that must be chosen for an option. */
  record Wanted(String option, String value) {}

  Goal {
    attributes = List.copyOf(attributes);
    options = List.copyOf(options);
  }

  /**
   * What a purchase is worth, in [0, 1]: likeness × (attributes met + options met + price met) /
   * (attributes + options + 1), as in WebShop, where matches are exact.
   *
   * @param chosen the value chosen for each of the product's options
   */
  double reward(Product product, int[] chosen) {
    int met = product.price(chosen) <= cap ? 1 : 0;
    for (String attribute : attributes) {
      met += product.attributes().contains(attribute) ? 1 : 0;
    }
    for (Wanted wanted : options) {
      int option = product.choice(wanted.option());
      met += option >= 0 && chosen[option] == valueOf(product, option, wanted) ? 1 : 0;
    }
    int all = attributes.size() + options.size() + 1;
    return met == 0 ? 0 : category.likeness(product.category()) * met / all;
  }

  /** The place of the wanted value among those that the product has; {@code -2} if it has not. */
  private static int valueOf(Product product, int option, Wanted wanted) {
    int place = product.choices().get(option).values().indexOf(wanted.value());
    return place >= 0 ? place : -2;
  }

  /**
   * What to choose of a product's options so that it meets the goal in full, {@link Product#NONE}
   * where that does not matter; empty if it cannot.
   */
  int[] choicesFor(Product product) {
    int[] chosen = new int[product.choices().size()];
    Arrays.fill(chosen, Product.NONE);
    for (Wanted wanted : options) {
      int option = product.choice(wanted.option());
      if (option >= 0) {
        chosen[option] = Math.max(Product.NONE, valueOf(product, option, wanted));
      }
    }
    return reward(product, chosen) == 1 ? chosen : new int[0];
  }

  /** A digest of everything in here. */
  String digest() {
    return Digest.of(category.name() + "\n" + attributes + "\n" + options + "\n" + cap);
  }
}
