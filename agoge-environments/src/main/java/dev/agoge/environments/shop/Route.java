package dev.agoge.environments.shop;

import dev.agoge.environments.shop.ShopState.View;

/**
 * The way from a page to the right purchase: the shortest one that begins, where it has to begin
 * anew, with the fullest search that finds a right product.
 */
final class Route {
  /**
   * The first action of a way, and the steps of all of it.
   *
   * @param steps from 1
   */
  record Leg(String action, int steps) {
    Leg after(String click) {
      return new Leg(click(click), steps + 1);
    }
  }

  /** More steps than any way has. */
  private static final int FAR = 1_000_000;

  private final Errand errand;
  private final Leg start;

  Route(Errand errand) {
    this.errand = errand;
    Leg best = new Leg("", FAR);
    for (String query : errand.queries().reversed()) {
      int[] hits = errand.searches().hits(query);
      int steps = 1 + onResults(ShopState.results(query, hits, 0)).steps();
      if (steps < FAR) {
        best = new Leg("search[" + query + "]", steps);
        break;
      }
    }
    start = best;
  }

  static String click(String label) {
    return "click[" + label + "]";
  }

  /** Whether a search that is offered finds a right product. */
  boolean exists() {
    return start.steps() < FAR;
  }

  /** Steps from the start. */
  int steps() {
    return start.steps();
  }

  /** The way from a page; not after the purchase. */
  Leg from(ShopState state) {
    return switch (state.view()) {
      case SEARCH -> start;
      case RESULTS -> shorter(onResults(state), start.after(Clicks.BACK));
      case ITEM -> errand.meets(state.product()) ? onItem(state) : leave(state);
      case DESCRIPTION, FEATURES, REVIEWS -> from(state.to(View.ITEM)).after(Clicks.PREVIOUS);
      case BOUGHT -> throw new IllegalArgumentException("nothing is left to do after a purchase");
    };
  }

  private Leg leave(ShopState state) {
    ShopState results = ShopState.results(state.query(), state.hits(), state.page());
    return shorter(from(results).after(Clicks.PREVIOUS), start.after(Clicks.BACK));
  }

  private static Leg shorter(Leg one, Leg other) {
    return other.steps() < one.steps() ? other : one;
  }

  /** Turns to the nearest page with a right product and opens it. */
  private Leg onResults(ShopState state) {
    Leg best = new Leg("", FAR);
    for (int i = 0; i < state.hits().length; i++) {
      int number = state.hits()[i];
      if (errand.meets(number)) {
        int turns = i / ShopState.PER_PAGE - state.page();
        String label =
            turns > 0
                ? Clicks.NEXT
                : turns < 0 ? Clicks.PREVIOUS : errand.store().product(number).id();
        int steps = Math.abs(turns) + 1 + errand.goal().options().size() + 1;
        best = shorter(best, new Leg(click(label), steps));
      }
    }
    return best;
  }

  /** Chooses what is wanted, undoes what makes it too dear, buys. */
  private Leg onItem(ShopState state) {
    Product product = errand.store().product(state.product());
    int[] wanted = errand.goal().choicesFor(product);
    int[] chosen = state.chosen().clone();
    String first = "";
    int clicks = 0;
    for (int option = 0; option < chosen.length; option++) {
      if (wanted[option] != Product.NONE && wanted[option] != chosen[option]) {
        chosen[option] = wanted[option];
        first = clicks++ == 0 ? label(product, option, wanted[option]) : first;
      }
    }
    while (product.price(chosen) > errand.goal().cap()) {
      int option = dearest(product, chosen, wanted);
      chosen[option] = 0;
      first = clicks++ == 0 ? label(product, option, 0) : first;
    }
    return new Leg(click(clicks == 0 ? Clicks.BUY : first), clicks + 1);
  }

  private static String label(Product product, int option, int value) {
    return product.choices().get(option).values().get(value);
  }

  /** The option beyond those wanted whose value costs most; its first value costs nothing more. */
  private static int dearest(Product product, int[] chosen, int[] wanted) {
    int dearest = -1;
    int most = 0;
    for (int option = 0; option < chosen.length; option++) {
      if (wanted[option] == Product.NONE && chosen[option] != Product.NONE) {
        int extra = product.choices().get(option).extra().get(chosen[option]);
        if (extra > most) {
          most = extra;
          dearest = option;
        }
      }
    }
    return dearest;
  }
}
