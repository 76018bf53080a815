package dev.agoge.environments.shop;

import dev.agoge.environments.shop.Product.Choice;
import dev.agoge.environments.shop.ShopState.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be clicked on a page, and where it leads. */
final class Clicks {
  static final String BACK = "back to search";
  static final String PREVIOUS = "< prev";
  static final String NEXT = "next >";
  static final String DESCRIPTION = "description";
  static final String FEATURES = "features";
  static final String REVIEWS = "reviews";
  static final String BUY = "buy now";

  private final Store store;

  Clicks(Store store) {
    this.store = store;
  }

  /** The labels on a page in a fixed order. */
  List<String> labels(ShopState state) {
    List<String> labels = new ArrayList<>();
    switch (state.view()) {
      case SEARCH, BOUGHT -> {
        return labels;
      }
      case RESULTS -> {
        for (int i = state.from(); i < state.to(); i++) {
          labels.add(store.product(state.hits()[i]).id());
        }
        if (state.page() + 1 < state.pages()) {
          labels.add(NEXT);
        }
        if (state.page() > 0) {
          labels.add(PREVIOUS);
        }
      }
      case ITEM -> {
        for (Choice choice : store.product(state.product()).choices()) {
          labels.addAll(choice.values());
        }
        labels.addAll(List.of(DESCRIPTION, FEATURES, REVIEWS, BUY, PREVIOUS));
      }
      case DESCRIPTION, FEATURES, REVIEWS -> labels.add(PREVIOUS);
    }
    labels.add(BACK);
    return labels;
  }

  /** The page that a click leads to; empty if there is nothing of that name to click. */
  Optional<ShopState> click(ShopState state, String name) {
    String label = name.toLowerCase(Locale.ROOT);
    if (label.equals(BACK) && state.view() != View.SEARCH) {
      return Optional.of(ShopState.searchPage());
    }
    return switch (state.view()) {
      case SEARCH, BOUGHT -> Optional.empty();
      case RESULTS -> onResults(state, label);
      case ITEM -> onItem(state, label);
      case DESCRIPTION, FEATURES, REVIEWS ->
          label.equals(PREVIOUS) ? Optional.of(state.to(View.ITEM)) : Optional.empty();
    };
  }

  private Optional<ShopState> onResults(ShopState state, String label) {
    int turn = label.equals(NEXT) ? 1 : label.equals(PREVIOUS) ? -1 : 0;
    if (turn != 0) {
      int page = state.page() + turn;
      return page >= 0 && page < state.pages()
          ? Optional.of(ShopState.results(state.query(), state.hits(), page))
          : Optional.empty();
    }
    for (int i = state.from(); i < state.to(); i++) {
      int number = state.hits()[i];
      Product product = store.product(number);
      if (product.id().equals(label)) {
        return Optional.of(state.item(number, product.choices().size()));
      }
    }
    return Optional.empty();
  }

  private Optional<ShopState> onItem(ShopState state, String label) {
    return switch (label) {
      case DESCRIPTION -> Optional.of(state.to(View.DESCRIPTION));
      case FEATURES -> Optional.of(state.to(View.FEATURES));
      case REVIEWS -> Optional.of(state.to(View.REVIEWS));
      case BUY -> Optional.of(state.to(View.BOUGHT));
      case PREVIOUS -> Optional.of(ShopState.results(state.query(), state.hits(), state.page()));
      default -> choose(state, label);
    };
  }

  private Optional<ShopState> choose(ShopState state, String label) {
    List<Choice> choices = store.product(state.product()).choices();
    for (int option = 0; option < choices.size(); option++) {
      List<String> values = choices.get(option).values();
      for (int value = 0; value < values.size(); value++) {
        if (values.get(value).equalsIgnoreCase(label)) {
          return Optional.of(state.choose(option, value));
        }
      }
    }
    return Optional.empty();
  }
}
