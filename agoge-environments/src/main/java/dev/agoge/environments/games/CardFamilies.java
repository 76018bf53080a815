package dev.agoge.environments.games;

import dev.agoge.environments.games.cards.Blackjack;
import dev.agoge.environments.games.cards.BlackjackPolicy;
import dev.agoge.environments.games.cards.Equilibrium;
import dev.agoge.environments.games.cards.Hand;
import dev.agoge.environments.games.cards.Kuhn;
import dev.agoge.environments.games.cards.Leduc;
import dev.agoge.environments.games.cards.Match;
import dev.agoge.environments.games.cards.MatchState;
import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Card games with a deck that belongs to the task. As in duplicate bridge the bar is what the
 * expert wins with the same cards against the same others: it compares players and not their luck.
 */
final class CardFamilies {
  private static final int KUHN_HANDS = 8;
  private static final int LEDUC_HANDS = 6;
  private static final int BLACKJACK_HANDS = 5;
  private static final int CARDS_TOLD = 12;

  private CardFamilies() {}

  static List<Family> all() {
    var kuhn = new Lazy<>(Equilibrium::kuhn);
    var leduc = new Lazy<>(Equilibrium::leduc);
    var blackjack = new Lazy<>(BlackjackPolicy::new);
    return List.of(
        new Family(
            "kuhn", 2, (r, o) -> match(new Match<>(new Kuhn(), KUHN_HANDS), kuhn, r, o, "kuhn")),
        new Family(
            "leduc",
            2,
            (r, o) -> match(new Match<>(new Leduc(), LEDUC_HANDS), leduc, r, o, "leduc")),
        new Family("blackjack", 1, (r, o) -> blackjack(blackjack, r, o)));
  }

  /** The game of one hand of a family, for those that have one. */
  static List<Hand<?>> hands() {
    return List.of(new Kuhn(), new Leduc());
  }

  private static <S> Setup<MatchState<S>> match(
      Match<S> game,
      Supplier<Equilibrium<S>> equilibrium,
      SplittableRandom random,
      Opposition opposition,
      String name) {
    long deck = random.nextLong();
    int seat = random.nextInt(2);
    boolean all = opposition == Opposition.SEATS;
    return new Setup<>(
        game,
        equilibrium.get(),
        opposition,
        opposition == Opposition.RANDOM ? Strategy.uniform() : equilibrium.get(),
        all ? Setup.ALL : seat,
        Bar.experts(),
        " Goal: win as many chips as you can.",
        OptionalLong.of(deck),
        name + dealt(game, deck),
        game.hands());
  }

  /** All cards, which come to light where nobody ever bets: the first move is always to check. */
  private static <S> String dealt(Game<S> game, long deck) {
    StringBuilder cards = new StringBuilder();
    S state = game.start();
    while (game.mover(state) != Game.OVER) {
      boolean chance = game.mover(state) == Game.CHANCE;
      int index = chance ? Table.outcome(game, state, deck) : 0;
      cards.append(chance ? " " + index : "");
      state = game.apply(state, index);
    }
    return cards.toString();
  }

  private static Setup<?> blackjack(
      Supplier<BlackjackPolicy> policy, SplittableRandom random, Opposition opposition) {
    Blackjack game = new Blackjack(BLACKJACK_HANDS);
    long deck = random.nextLong();
    return new Setup<>(
        game,
        policy.get(),
        opposition,
        Strategy.uniform(),
        0,
        Bar.experts(),
        " Goal: win as much as you can.",
        OptionalLong.of(deck),
        "blackjack" + game.cards(deck, CARDS_TOLD),
        BLACKJACK_HANDS);
  }
}
