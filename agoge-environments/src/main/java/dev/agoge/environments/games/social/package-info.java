/**
 * Games of talk: a negotiation over items that the players value differently, and a game of hidden
 * roles with statements, votes and deaths.
 */
@NullMarked
package dev.agoge.environments.games.social;

import org.jspecify.annotations.NullMarked;
