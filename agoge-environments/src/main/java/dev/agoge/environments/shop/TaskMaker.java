package dev.agoge.environments.shop;

import dev.agoge.environment.Split;
import dev.agoge.environments.shop.Goal.Wanted;
import dev.agoge.environments.shop.Product.Choice;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the errand for a place in a split, from a product that meets it.
 *
 * <p>A category together with the attributes asked for belongs to one split by a hash, and some
 * categories belong to validation or to held-out tasks alone: every second of their tasks asks for
 * one of those.
 */
final class TaskMaker {
  private static final long SEED = 20_260_302;
  private static final int HELD_OUT_CATEGORIES = 8;
  private static final int VALIDATION_CATEGORIES = 4;
  private static final int ROUND = 500;

  private final Store store;
  private final Searches searches;
  private final Map<Split, List<Category>> categories = new EnumMap<>(Split.class);

  TaskMaker(Store store, Searches searches) {
    this.store = store;
    this.searches = searches;
    List<Category> mixed = new ArrayList<>(store.catalogue().categories());
    mixed.sort(Comparator.comparingLong(category -> Seeds.child(SEED, category.name())));
    int known = mixed.size() - HELD_OUT_CATEGORIES - VALIDATION_CATEGORIES;
    categories.put(Split.TRAIN, mixed.subList(0, known));
    categories.put(Split.VALIDATION, mixed.subList(known, known + VALIDATION_CATEGORIES));
    categories.put(Split.HELD_OUT, mixed.subList(known + VALIDATION_CATEGORIES, mixed.size()));
  }

  /** The categories that only this split asks for; training's are asked for in all. */
  List<Category> categories(Split split) {
    return categories.getOrDefault(split, List.of());
  }

  /**
   * Makes an errand.
   *
   * @param number from 0 upwards
   */
  Errand make(Split split, int number) {
    List<Category> pool = categories(number % 2 == 1 ? split : Split.TRAIN);
    long seed = Seeds.child(Seeds.child(SEED, split.label()), number);
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      Category category = pool.get(random.nextInt(pool.size()));
      int[] products = store.ofCategory(category);
      Goal goal = goal(store.product(products[random.nextInt(products.length)]), random);
      if (!isKnown(category) || owner(goal) == split) {
        String instruction = Instruction.of(goal, random.nextInt(Instruction.WORDINGS));
        Errand errand = new Errand(store, searches, goal, instruction);
        if (errand.route().exists()) {
          return errand;
        }
      }
    }
  }

  /** Whether training asks for the category. */
  boolean isKnown(Category category) {
    return categories(Split.TRAIN).contains(category);
  }

  /** The split of a category that training knows, together with some attributes. */
  private static Split owner(Goal goal) {
    List<String> sorted = goal.attributes().stream().sorted().toList();
    double lot = Seeds.uniform(Seeds.child(SEED, goal.category().name() + sorted), 0);
    return lot < 0.65 ? Split.TRAIN : lot < 0.75 ? Split.VALIDATION : Split.HELD_OUT;
  }

  /** A goal that the product meets. */
  private static Goal goal(Product target, SplittableRandom random) {
    int lot = random.nextInt(20);
    List<String> attributes = some(target.attributes(), lot < 4 ? 1 : lot < 13 ? 2 : 3, random);
    List<Wanted> options = new ArrayList<>();
    int price = target.cents();
    for (Choice choice : target.choices()) {
      if (random.nextInt(4) > 0) {
        int value = random.nextInt(choice.values().size());
        options.add(new Wanted(choice.name(), choice.values().get(value)));
        price += choice.extra().get(value);
      }
    }
    int cap = ROUND * (Math.ceilDiv(price, ROUND) + random.nextInt(2));
    return new Goal(target.category(), attributes, options, cap);
  }

  private static List<String> some(List<String> all, int count, SplittableRandom random) {
    List<String> left = new ArrayList<>(all);
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return Collections.unmodifiableList(drawn);
  }
}
