/**
 * Games of cards: Kuhn's and Leduc poker in matches of several hands, with approximate equilibria,
 * and blackjack with its exact best policy.
 */
@NullMarked
package dev.agoge.environments.games.cards;

import org.jspecify.annotations.NullMarked;
