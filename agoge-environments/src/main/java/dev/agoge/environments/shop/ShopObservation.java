package dev.agoge.environments.shop;

import dev.agoge.environment.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shows a page; everything is rendered when asked for. */
record ShopObservation(Errand errand, Clicks clicks, ShopState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    return Page.text(errand, state);
  }

  @Override
  public List<String> admissible() {
    List<String> actions = new ArrayList<>();
    if (state.view() == ShopState.View.SEARCH) {
      errand.queries().forEach(query -> actions.add("search[" + query + "]"));
    }
    for (String label : clicks.labels(state)) {
      actions.add(Route.click(label));
    }
    return Collections.unmodifiableList(actions);
  }

  @Override
  public String stateKey() {
    return state.key();
  }
}
