/**
 * Sampling on the CPU: a decoder forward pass in the Vector API, and the engine that batches it
 * over many concurrent conversations.
 *
 * <p>Weights and generation requests enter; generations with exact log-probabilities leave.
 */
@NullMarked
package dev.agoge.torch.sampling;

import org.jspecify.annotations.NullMarked;
