/**
 * Games of two players with two choices each, made at the same time and several times over: the
 * prisoner's dilemma, stag hunt and chicken.
 */
@NullMarked
package dev.agoge.environments.games.matrix;

import org.jspecify.annotations.NullMarked;
