/**
 * How the weights change: trajectories with advantages become batches, batches a loss, losses an
 * update.
 *
 * <p>Each loss is one file with its equation. Every batch is checked to cover exactly the tokens
 * that the model produced.
 */
@NullMarked
package dev.agoge.torch.learn;

import org.jspecify.annotations.NullMarked;
