/**
 * The transformer itself on libtorch: its size and weights under Hugging Face names, the forward
 * pass, the optimiser, and the threads and native libraries that they need.
 */
@NullMarked
package dev.agoge.torch.decoder;

import org.jspecify.annotations.NullMarked;
