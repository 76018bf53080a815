package dev.agoge.environments.shop;

import dev.agoge.environments.search.TextIndex;
import dev.agoge.environments.search.TextIndex.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The products, by number, and the search over them. Thread-safe. */
final class Store {
  /** So many products a search finds at most. */
  static final int MOST_HITS = 50;

  private final Catalogue catalogue;
  private final List<Product> products;
  private final TextIndex index;
  private final Map<String, int[]> byCategory = new TreeMap<>();

  Store(Catalogue catalogue) {
    this.catalogue = catalogue;
    products = ProductMaker.all(catalogue);
    index = new TextIndex(products.stream().map(Store::document).toList());
    for (Category category : catalogue.categories()) {
      byCategory.put(
          category.name(),
          IntStream.range(0, products.size())
              .filter(i -> products.get(i).category().equals(category))
              .toArray());
    }
  }

  /** Holds the shipped store, made when first asked for. */
  private static final class Holder {
    private static final Store STORE = new Store(Catalogue.shipped());
  }

  /** The store of the shipped catalogue. */
  static Store shipped() {
    return Holder.STORE;
  }

  private static Document document(Product product) {
    StringBuilder body = new StringBuilder(product.description());
    product.features().forEach(line -> body.append('\n').append(line));
    product.choices().forEach(c -> body.append('\n').append(String.join(", ", c.values())));
    return new Document(product.title(), body.toString());
  }

  Catalogue catalogue() {
    return catalogue;
  }

  int size() {
    return products.size();
  }

  Product product(int number) {
    return products.get(number);
  }

  /** Numbers of the products of a category; shared, not to be changed. */
  int[] ofCategory(Category category) {
    return byCategory.getOrDefault(category.name(), new int[0]);
  }

  /** Numbers of the products that a query finds, best first. */
  int[] search(String query) {
    return index.search(query, MOST_HITS);
  }
}
