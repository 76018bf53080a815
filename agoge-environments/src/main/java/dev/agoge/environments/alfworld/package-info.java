/**
 * {@code alfworld-v1}: plays the game files of ALFWorld (Shridhar et al., ICLR 2021) that a user
 * has, on our planning engine.
 *
 * <p>A {@link dev.agoge.environments.alfworld.GameFolder} finds the files, a {@link
 * dev.agoge.environments.alfworld.GameFile} reads one, a {@link
 * dev.agoge.environments.alfworld.House} is a game, grounded. No game, domain or grammar is part of
 * this package.
 */
@NullMarked
package dev.agoge.environments.alfworld;

import org.jspecify.annotations.NullMarked;
