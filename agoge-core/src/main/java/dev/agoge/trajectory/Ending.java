package dev.agoge.trajectory;

/** The three ends of an episode, distinct in data and in statistics. */
public enum Ending {
  /** The environment said that the task is over, solved or not. */
  TASK_ENDED,
  /** The rollout cut it: too many steps, or no room left in the model's context. */
  LIMIT_REACHED,
  /** Something that is not the agent failed; the episode says nothing about the agent. */
  INFRASTRUCTURE_FAILED
}
