package dev.agoge.run.store;

import dev.agoge.trajectory.Trajectory;

/**
 * A trajectory and where in the run it belongs.
 *
 * @param phase what the run was doing
 * @param update how many updates the agent had seen
 * @param trajectory what happened
 */
public record StoredEpisode(String phase, int update, Trajectory trajectory) {}
