/**
 * {@code lab-v1}: small science tasks in several rooms, on our own planning domain {@code
 * lab.pddl}.
 *
 * <p>A {@link dev.agoge.environments.lab.Family} makes a {@link dev.agoge.environments.lab.Scene}
 * with the words of {@code catalogue.txt}; a scene is grounded once into a {@link
 * dev.agoge.environments.lab.World}, and episodes, progress and the expert are functions over it.
 */
@NullMarked
package dev.agoge.environments.lab;

import org.jspecify.annotations.NullMarked;
