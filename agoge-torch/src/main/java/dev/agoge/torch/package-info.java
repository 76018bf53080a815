/**
 * The local transformer: a Llama-style decoder that is trained here and sampled in {@code
 * dev.agoge.torch.sampling}.
 *
 * <p>Trajectories with advantages enter; new weights, metrics and Hugging Face folders leave.
 */
@NullMarked
package dev.agoge.torch;

import org.jspecify.annotations.NullMarked;
