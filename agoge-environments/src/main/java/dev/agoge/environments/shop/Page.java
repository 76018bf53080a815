package dev.agoge.environments.shop;

import dev.agoge.environments.shop.Product.Choice;
import java.util.List;

/** Writes a page as text. */
final class Page {
  private static final String HELP =
      "Actions: search[words] here; click[label] on other pages, such as click[b1007] or click[buy"
          + " now].";

  private final Errand errand;
  private final ShopState state;
  private final StringBuilder text = new StringBuilder(512);

  private Page(Errand errand, ShopState state) {
    this.errand = errand;
    this.state = state;
  }

  static String text(Errand errand, ShopState state) {
    Page page = new Page(errand, state);
    if (!state.note().isEmpty()) {
      page.text.append(state.note()).append('\n');
    }
    page.write();
    return page.text.toString();
  }

  private void write() {
    switch (state.view()) {
      case SEARCH ->
          text.append("Instruction: ").append(errand.instruction()).append('\n').append(HELP);
      case RESULTS -> results();
      case ITEM -> item();
      case DESCRIPTION -> subPage(Clicks.DESCRIPTION, List.of(product().description()));
      case FEATURES -> subPage(Clicks.FEATURES, product().features());
      case REVIEWS -> subPage(Clicks.REVIEWS, product().reviews());
      case BOUGHT -> bought();
    }
  }

  private Product product() {
    return errand.store().product(state.product());
  }

  private void results() {
    text.append("Results for '").append(state.query()).append("': ");
    if (state.hits().length == 0) {
      text.append("none\n").append(Clicks.BACK);
      return;
    }
    text.append(state.hits().length).append(", page ").append(state.page() + 1);
    text.append(" of ").append(state.pages()).append('\n');
    for (int i = state.from(); i < state.to(); i++) {
      Product product = errand.store().product(state.hits()[i]);
      text.append(product.id()).append(": ").append(product.title()).append(", ");
      Product.dollars(product.cents(), text);
      text.append('\n');
    }
    if (state.page() + 1 < state.pages()) {
      text.append(Clicks.NEXT).append(" | ");
    }
    if (state.page() > 0) {
      text.append(Clicks.PREVIOUS).append(" | ");
    }
    text.append(Clicks.BACK);
  }

  private void item() {
    Product product = product();
    text.append(product.id()).append(": ").append(product.title()).append("\nprice: ");
    Product.dollars(product.price(state.chosen()), text);
    text.append('\n');
    for (int i = 0; i < product.choices().size(); i++) {
      options(product.choices().get(i), state.chosen()[i]);
    }
    text.append("description | features | reviews | buy now | < prev | back to search");
  }

  /** The chosen value in brackets, the others with what they cost more. */
  private void options(Choice choice, int chosen) {
    text.append(choice.name()).append(": ");
    for (int i = 0; i < choice.values().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(i == chosen ? "[" : "");
      text.append(choice.values().get(i)).append(i == chosen ? "]" : "");
      if (choice.extra().get(i) > 0) {
        text.append(" (+");
        Product.dollars(choice.extra().get(i), text);
        text.append(')');
      }
    }
    text.append('\n');
  }

  private void subPage(String name, List<String> lines) {
    text.append(product().id()).append(", ").append(name).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    text.append("< prev | back to search");
  }

  private void bought() {
    text.append("You bought ").append(product().id()).append(": ").append(product().title());
    text.append(", ");
    Product.dollars(product().price(state.chosen()), text);
    text.append(". Score: ").append(errand.score(state) == 1 ? "1" : score());
  }

  /** Two decimals, rounded down, so that only a full score looks like one. */
  private String score() {
    int hundredths = (int) (errand.score(state) * 100);
    return "0." + hundredths / 10 + hundredths % 10;
  }
}
