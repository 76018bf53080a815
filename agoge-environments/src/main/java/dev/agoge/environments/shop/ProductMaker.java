package dev.agoge.environments.shop;

import dev.agoge.environments.shop.Category.Option;
import dev.agoge.environments.shop.Product.Choice;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the products of a catalogue. */
final class ProductMaker {
  private static final long SEED = 20_260_301;
  private static final int EACH = 40;
  private static final int FEWEST_ATTRIBUTES = 3;
  private static final int[] STEPS = {0, 100, 150, 250, 400};

  private final Catalogue catalogue;
  private final Category category;
  private final SplittableRandom random;

  private ProductMaker(Catalogue catalogue, Category category, long seed) {
    this.catalogue = catalogue;
    this.category = category;
    random = new SplittableRandom(seed);
  }

  /** All products, categories mixed so that equal ranks do not favour one. */
  static List<Product> all(Catalogue catalogue) {
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      for (Category category : catalogue.categories()) {
        long seed = Seeds.child(Seeds.child(SEED, category.name()), i);
        int number = 1000 + products.size();
        products.add(new ProductMaker(catalogue, category, seed).make("b" + number));
      }
    }
    return List.copyOf(products);
  }

  private Product make(String id) {
    List<String> shuffled = shuffled(category.attributes());
    int count = FEWEST_ATTRIBUTES + random.nextInt(3);
    List<String> attributes = shuffled.subList(0, count);
    ProductText text = new ProductText(category, attributes, shuffled.getLast(), random);
    String brand = one(catalogue.brands());
    String title = text.title(brand, one(catalogue.makes()));
    return new Product(
        id,
        category,
        title,
        cents(),
        List.copyOf(attributes),
        category.options().stream().map(this::choice).toList(),
        text.description(brand),
        text.features(),
        text.reviews());
  }

  private int cents() {
    int dollars = category.lowest() + random.nextInt(category.highest() - category.lowest() + 1);
    return 100 * dollars - (random.nextBoolean() ? 1 : 50);
  }

  /** Some neighbouring values of an option. */
  private Choice choice(Option option) {
    int all = option.values().size();
    int count = Math.min(all, 2 + random.nextInt(all - 1));
    int from = random.nextInt(all - count + 1);
    int step = option.graded() ? STEPS[random.nextInt(STEPS.length)] : 0;
    List<Integer> extra = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      extra.add(i * step);
    }
    return new Choice(option.name(), option.values().subList(from, from + count), extra);
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
