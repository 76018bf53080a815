package dev.agoge.environments.shop;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Takes the shortest way to a product that meets the goal, which it knows. */
final class ShopExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof ShopEpisode shop)) {
      throw new IllegalArgumentException(
          "the expert of shop cannot play task " + episode.task().id());
    }
    return episode.ended()
        ? Optional.empty()
        : Optional.of(new Action(shop.errand().route().from(shop.state()).action()));
  }
}
