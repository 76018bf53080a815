/**
 * The environment {@code grid-v1}: missions told in words over a grid of rooms with doors, keys,
 * boxes and balls, in the manner of BabyAI (Chevalier-Boisvert et al., 2019), with rules, words and
 * levels of our own.
 *
 * <p>{@code TaskMaker} draws a {@code World} of a {@code Family}; {@code Rules} say what a {@code
 * Command} does to a {@code GridState}; a {@code Mission} looks at what was done; {@code View} and
 * {@code GridText} tell what is seen; {@code Planner} plays for the expert and for progress.
 */
@NullMarked
package dev.agoge.environments.grid;

import org.jspecify.annotations.NullMarked;
