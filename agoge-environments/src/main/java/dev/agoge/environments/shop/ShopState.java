package dev.agoge.environments.shop;

import java.util.Arrays;

/**
 * The page that is open.
 *
 * @param query the last search, or empty
 * @param hits what it found; never changed
 * @param page page of results, from 0
 * @param product number of the product looked at or bought, or {@link #NOTHING}
 * @param chosen the value chosen for each option of the product; never changed
 * @param note what was wrong with the last action, or empty; no part of the key
 */
record ShopState(
    View view, String query, int[] hits, int page, int product, int[] chosen, String note) {
  static final int NOTHING = -1;
  static final int PER_PAGE = 10;
  private static final int[] NONE = {};

  /** Kinds of pages. */
  enum View {
    SEARCH,
    RESULTS,
    ITEM,
    DESCRIPTION,
    FEATURES,
    REVIEWS,
    BOUGHT
  }

  static ShopState searchPage() {
    return new ShopState(View.SEARCH, "", NONE, 0, NOTHING, NONE, "");
  }

  static ShopState results(String query, int[] hits, int page) {
    return new ShopState(View.RESULTS, query, hits, page, NOTHING, NONE, "");
  }

  ShopState item(int number, int options) {
    int[] nothing = new int[options];
    Arrays.fill(nothing, Product.NONE);
    return new ShopState(View.ITEM, query, hits, page, number, nothing, "");
  }

  ShopState choose(int option, int value) {
    int[] after = chosen.clone();
    after[option] = value;
    return new ShopState(View.ITEM, query, hits, page, product, after, "");
  }

  ShopState to(View other) {
    return new ShopState(other, query, hits, page, product, chosen, "");
  }

  ShopState refused(String why) {
    return new ShopState(view, query, hits, page, product, chosen, why);
  }

  int pages() {
    return Math.ceilDiv(hits.length, PER_PAGE);
  }

  /** Place in the hits of the first product of this page. */
  int from() {
    return page * PER_PAGE;
  }

  /** Place in the hits after the last product of this page. */
  int to() {
    return Math.min(hits.length, from() + PER_PAGE);
  }

  String key() {
    StringBuilder key = new StringBuilder(query.length() + 24);
    key.append(view).append(' ').append(page).append(' ').append(product);
    for (int value : chosen) {
      key.append(' ').append(value);
    }
    return key.append(' ').append(query).toString();
  }
}
