/**
 * Byte-level BPE: a vocabulary is learnt from an environment's texts and written as a standard
 * tokenizer.json; text becomes ids and back through the Hugging Face library.
 *
 * <p>Nothing here ever asks the network for anything.
 */
@NullMarked
package dev.agoge.torch.tokenizer;

import org.jspecify.annotations.NullMarked;
