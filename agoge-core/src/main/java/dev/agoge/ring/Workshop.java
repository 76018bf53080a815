package dev.agoge.ring;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Environment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/** What the parts of a run may use. */
public interface Workshop {

  /** Where the agent acts. */
  Environment environment();

  /** The policy that learns; never to be closed by a part. */
  TrainablePolicy policy();

  /** The agent around the newest weights, drawing its tokens as it does while learning. */
  Agent agent();

  /** Seats the {@link #agent}. */
  ActorFactory actors();

  /**
   * Seats the environment's expert, whose actions are written down as the agent would have said
   * them.
   *
   * @param noise share of random actions that it must recover from, from 0 to below 1
   * @throws UnsupportedOperationException if the environment has no expert
   */
  ActorFactory expert(double noise);

  /** Source of everything random in the part. */
  long seed();

  /**
   * Plays and stores episodes; what the store already has is not played again.
   *
   * @param purpose what they are for, such as {@code forks}; episodes are listed under it
   * @param update number of the update in which they are played
   * @param plans with ids that are unique in the run
   * @return one trajectory a plan, in order
   */
  List<Trajectory> play(
      String purpose, int update, List<PlannedEpisode> plans, ActorFactory actors);

  /**
   * Episodes of earlier updates.
   *
   * @param ids of trajectories
   * @return those that the store has, in order; what a transform made of an episode is not stored
   */
  List<Trajectory> recall(List<String> ids);
}
