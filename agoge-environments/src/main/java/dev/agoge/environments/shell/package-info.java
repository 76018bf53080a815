/**
 * The environment {@code shell-v1}: put files in order and find hidden flags with a POSIX-like
 * shell, in the manner of InterCode (Yang et al., 2023), on a machine that is only a value.
 *
 * <p>{@code World} makes up files, {@code Fixes} and {@code Hunts} make a {@code Puzzle} of them,
 * {@code Comparison} tells how far files are from what is wanted. The shell itself is in {@code
 * machine}.
 */
@NullMarked
package dev.agoge.environments.shell;

import org.jspecify.annotations.NullMarked;
