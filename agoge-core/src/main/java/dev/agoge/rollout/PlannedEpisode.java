package dev.agoge.rollout;

import dev.agoge.environment.Task;

/**
 * An episode to be played.
 *
 * @param id unique within the run; becomes the trajectory's id
 * @param task what is to be done
 * @param seed source of the environment's random choices; those of the actors depend on the id too,
 *     so that episodes of the same task and seed start alike and go on differently
 * @param group episodes of one group start from the same state: same task and seed
 */
public record PlannedEpisode(String id, Task task, long seed, String group) {}
