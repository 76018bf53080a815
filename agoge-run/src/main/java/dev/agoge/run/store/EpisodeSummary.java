package dev.agoge.run.store;

import dev.agoge.environment.Task;
import dev.agoge.trajectory.Ending;

/**
 * One line about a stored episode.
 *
 * @param number place in the order of writing, from 1
 * @param id the trajectory's id
 * @param phase what the run was doing
 * @param update how many updates the agent had seen
 * @param task what was to be done
 * @param agent id of the agent that played
 * @param group the group it belongs to
 * @param ending how it ended
 * @param episodeReturn the first player's return
 * @param success whether the first player solved it; false if the infrastructure failed
 * @param progress best progress in [0, 1]; NaN where not measured
 * @param steps how many turns
 * @param tokens how many tokens models produced
 * @param nanos wall-clock time
 */
public record EpisodeSummary(
    long number,
    String id,
    String phase,
    int update,
    Task task,
    String agent,
    String group,
    Ending ending,
    double episodeReturn,
    boolean success,
    double progress,
    int steps,
    long tokens,
    long nanos) {}
