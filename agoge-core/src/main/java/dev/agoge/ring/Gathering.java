package dev.agoge.ring;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Task;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/** A round of an update in which trajectories are gathered. */
public interface Gathering {

  /** What may be used. */
  Workshop workshop();

  /** Number of the update. */
  int update();

  /** Where episodes of this round start. */
  List<Start> starts();

  /** How many episodes each start is worth. */
  int group();

  /**
   * The id of an episode of this round.
   *
   * @param n from 0, below starts × group
   */
  String id(int n);

  /** Plays and stores episodes of this round; what the store has is not played again. */
  List<Trajectory> play(List<PlannedEpisode> plans, ActorFactory actors);

  /**
   * A state to start from.
   *
   * @param task what is to be done
   * @param seed of the episodes
   * @param group name of the episodes that start here
   */
  record Start(Task task, long seed, String group) {

    /** An episode from here. */
    public PlannedEpisode episode(String id) {
      return new PlannedEpisode(id, task, seed, group);
    }
  }
}
