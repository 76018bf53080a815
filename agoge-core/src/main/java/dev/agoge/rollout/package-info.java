/**
 * What did the agent do: plays episodes, one virtual thread each, and hands over their
 * trajectories.
 */
@NullMarked
package dev.agoge.rollout;

import org.jspecify.annotations.NullMarked;
