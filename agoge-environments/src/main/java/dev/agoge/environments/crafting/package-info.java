/**
 * The environment {@code crafting-v1}: gather and make things by recipes shown once, in the manner
 * of TextCraft (Prasad et al., ADaPT, 2024), with items and recipes of our own.
 *
 * <p>{@code Catalogue} says what there is; {@code TaskMaker} makes a {@code Problem} of it; {@code
 * Workshop} compiles the problem into commands over counts; {@code Planner} finds the fewest steps,
 * for the expert and for progress.
 */
@NullMarked
package dev.agoge.environments.crafting;

import org.jspecify.annotations.NullMarked;
