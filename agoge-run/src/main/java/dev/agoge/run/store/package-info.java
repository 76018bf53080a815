/**
 * The live store of a run's trajectories: one SQLite file, one writer thread, any number of
 * readers.
 *
 * <p>In come finished trajectories and their credit; an append returns when the episode is on disk.
 * Out come the same trajectories, field by field, also to other processes while the run writes.
 */
@NullMarked
package dev.agoge.run.store;

import org.jspecify.annotations.NullMarked;
