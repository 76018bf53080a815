/**
 * The environment {@code wordle-v1}: find a fixed secret word by the marks of six guesses.
 *
 * <p>{@code Lexicon} holds the words and the marks of every pair; {@code Secrets} deals the words
 * to the splits; {@code Strategy} picks the guess that leaves the fewest words, for the expert;
 * {@code Offers} lists some guesses for players that choose from a list.
 */
@NullMarked
package dev.agoge.environments.wordle;

import org.jspecify.annotations.NullMarked;
