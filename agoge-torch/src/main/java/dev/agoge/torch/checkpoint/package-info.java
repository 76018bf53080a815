/**
 * Checkpoints are Hugging Face folders: weights, tokenizer and configuration go in and come out,
 * and beside them, in files that others ignore, what is needed to go on training.
 *
 * <p>A folder is complete or not there; whatever is wrong with a foreign one is said in one line.
 */
@NullMarked
package dev.agoge.torch.checkpoint;

import org.jspecify.annotations.NullMarked;
