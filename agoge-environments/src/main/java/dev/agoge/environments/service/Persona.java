package dev.agoge.environments.service;

import dev.agoge.support.Seeds;
import java.util.List;

/**
 * How a customer behaves in one episode. Drawn from the episode's seed, so that each attempt at a
 * task meets another customer with the same wishes.
 *
 * @param byName identifies by name and date or place rather than by address or card
 * @param forgetful does not have the number of the order, loan … at hand
 * @param stubborn how often they insist before they accept a refusal
 * @param manner which wording they prefer
 */
record Persona(boolean byName, boolean forgetful, int stubborn, int manner) {

  static Persona of(long seed) {
    return new Persona(
        Seeds.uniform(seed, 0) < 0.5,
        Seeds.uniform(seed, 1) < 0.4,
        (int) (Seeds.uniform(seed, 2) * 3),
        (int) (Seeds.uniform(seed, 3) * 3));
  }

  /** One of several wordings. */
  String say(String... wordings) {
    return wordings[manner % wordings.length];
  }

  /** One of the wordings known from training, or the last, which is not. */
  String open(List<String> wordings, boolean fresh) {
    return fresh ? wordings.getLast() : wordings.get(manner % (wordings.size() - 1));
  }
}
