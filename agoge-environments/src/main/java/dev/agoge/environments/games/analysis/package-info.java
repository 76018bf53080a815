/**
 * Exact analysis of two-player zero-sum games that are small enough to write down: the game tree,
 * equilibria by regret minimisation, best responses, exploitability, and policies measured from
 * play.
 */
@NullMarked
package dev.agoge.environments.games.analysis;

import org.jspecify.annotations.NullMarked;
