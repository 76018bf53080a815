/**
 * The environment {@code maze-v1}: find the way out of a maze told in words, with or without being
 * told where one is; in the manner of the mazes of LMRL-Gym (Abdulhai et al., 2023), with mazes and
 * words of our own.
 *
 * <p>{@code MazeMaker} draws a {@code Maze} for each place in a split; an episode moves over its
 * cells; distances to the goal, known to the maze, serve the expert and progress.
 */
@NullMarked
package dev.agoge.environments.maze;

import org.jspecify.annotations.NullMarked;
