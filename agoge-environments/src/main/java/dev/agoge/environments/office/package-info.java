/**
 * The environment {@code office-v1}: to-dos, calendar, mail, sheets and weather as functions to be
 * called, and errands that run across them.
 *
 * <p>{@code Errands} makes an {@code Errand} (a start, an instruction, the calls that fulfil it)
 * from what {@code Story}s ask for; {@code Office} carries out calls on a {@code Desk}; {@code
 * Difference} tells a desk from the one that was wanted, which is the reward; {@code Menu} lists
 * what could be called; {@code OfficeExpert} makes good what is missing or wrong.
 */
@NullMarked
package dev.agoge.environments.office;

import org.jspecify.annotations.NullMarked;
