package dev.agoge.environments.shop;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.shop.ShopState.View;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An attempt to buy what is asked for. */
final class ShopEpisode extends NativeEpisode<ShopState> {
  private static final int LONGEST = 250;
  private static final Pattern ACTION = Pattern.compile("\\s*(search|click)\\[([^\\[\\]]+)\\]\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Errand errand;
  private final Clicks clicks;

  ShopEpisode(Task task, Errand errand) {
    this(task, errand, ShopState.searchPage());
  }

  private ShopEpisode(Task task, Errand errand, ShopState state) {
    super(task, state);
    this.errand = errand;
    clicks = new Clicks(errand.store());
  }

  Errand errand() {
    return errand;
  }

  @Override
  protected Observation observe(ShopState state) {
    return new ShopObservation(errand, clicks, state);
  }

  @Override
  protected Transition<ShopState> transition(ShopState state, Action action) {
    Matcher parts = ACTION.matcher(action.text());
    if (action.text().length() > LONGEST || !parts.matches()) {
      return refused(state, "Not understood: say search[words] or click[label].");
    }
    String argument = SPACES.matcher(parts.group(2).strip()).replaceAll(" ");
    return parts.group(1).equals("search") ? search(state, argument) : click(state, argument);
  }

  private Transition<ShopState> search(ShopState state, String words) {
    if (state.view() != View.SEARCH) {
      return refused(state, "There is no search field here: click[back to search] first.");
    }
    String query = words.toLowerCase(Locale.ROOT);
    return query.isEmpty()
        ? refused(state, "Search for something: search[words].")
        : went(ShopState.results(query, errand.searches().hits(query), 0));
  }

  private Transition<ShopState> click(ShopState state, String label) {
    Optional<ShopState> next = clicks.click(state, label);
    return next.isPresent()
        ? went(next.get())
        : refused(state, "There is nothing called '" + label + "' to click here.");
  }

  private Transition<ShopState> went(ShopState next) {
    return new Transition<>(next, Rewards.single(isFinal(next) ? errand.score(next) : 0), true);
  }

  private static Transition<ShopState> refused(ShopState state, String why) {
    return new Transition<>(state.refused(why), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(ShopState state) {
    return state.view() == View.BOUGHT;
  }

  @Override
  protected double progressOf(ShopState state) {
    if (isFinal(state)) {
      return errand.score(state);
    }
    Route route = errand.route();
    return Math.max(0, 1 - (double) route.from(state).steps() / route.steps());
  }

  @Override
  protected NativeEpisode<ShopState> at(ShopState state) {
    return new ShopEpisode(task(), errand, state);
  }
}
