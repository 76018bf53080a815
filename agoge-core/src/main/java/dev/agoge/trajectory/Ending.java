package dev.agoge.trajectory;

/** The three ends of an episode, distinct in data and in statistics. */
public enum Ending {
  /** The environment said that the task is over, solved or not. */
  TASK_ENDED,
  /** The rollout cut it: too many steps, no room left in the model's context, a player gave up. */
  LIMIT_REACHED,
  /** Something that is not the agent failed; the episode says nothing about the agent. */
  INFRASTRUCTURE_FAILED
}
