/**
 * {@code household-v1}: six families of chores in partially observable rooms, on our own planning
 * domain.
 *
 * <p>The tables ({@link dev.agoge.environments.household.ReceptacleKind}, {@link
 * dev.agoge.environments.household.ObjectKind}, {@link dev.agoge.environments.household.Room}) feed
 * {@link dev.agoge.environments.household.LayoutGenerator}; a layout is grounded once into a {@link
 * dev.agoge.environments.household.World}, and episodes and the expert are functions over it.
 */
@NullMarked
package dev.agoge.environments.household;

import org.jspecify.annotations.NullMarked;
