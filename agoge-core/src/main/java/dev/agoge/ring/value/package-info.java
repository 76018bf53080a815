/**
 * Teaching value models: what there is to learn ({@link dev.agoge.ring.value.Exercise}), in which
 * batches and at which pace ({@link dev.agoge.ring.value.Schooling}), and the losses of learned
 * judges and critics with their slopes. Trajectories and targets enter, numbers at places of
 * trajectories leave.
 */
@NullMarked
package dev.agoge.ring.value;

import org.jspecify.annotations.NullMarked;
