package dev.agoge.rollout;

import dev.agoge.environment.Task;

/**
 * An episode to be played.
 *
 * @param id unique within the run; becomes the trajectory's id
 * @param task what is to be done
 * @param seed source of every random choice in it
 * @param group episodes of one group start from the same state
 */
public record PlannedEpisode(String id, Task task, long seed, String group) {}
